namespace Dataverse.Emulator.Metadata.SystemTables;

/// <summary>Solutions and what plug-in registration writes (Microsoft Learn: register-plug-in).</summary>
internal static class PlugIns
{
    public static Table Solution() => TableBuilder.OrganizationOwned("solution", "Solution").Name("uniquename", 65)
        .Text("friendlyname", 256).Text("version", 256).Flag("ismanaged", false).Time("installedon").Build();

    public static Table Assembly() => TableBuilder.OrganizationOwned("pluginassembly", "PluginAssembly").Name("name", 256)
        .Texts(32, "version", "culture", "publickeytoken").Text("content", 1073741823)
        .Choice("isolationmode", 2, (1, "None"), (2, "Sandbox")).Choice("sourcetype", 0, (0, "Database")).Build();

    public static Table Type() => TableBuilder.OrganizationOwned("plugintype", "PluginType").Name("name", 256)
        .Texts(256, "typename", "friendlyname").Text("assemblyname", 256).Lookup("pluginassemblyid", "pluginassembly").Build();

    public static Table Step() => TableBuilder.OrganizationOwned("sdkmessageprocessingstep", "SdkMessageProcessingStep").Name("name", 256)
        .Text("messagename", 256).Text("primaryobjecttypecode", 256).Text("configuration", 1073741823).Text("filteringattributes", 100000)
        .Text("description", 256).Integer("rank")
        .Choice("stage", 40, (10, "Pre-validation"), (20, "Pre-operation"), (40, "Post-operation"))
        .Choice("mode", 0, (0, "Synchronous"))
        .Lookup("plugintypeid", "plugintype").Lookup("eventhandler", "plugintype")
        .Lookup("sdkmessageprocessingstepsecureconfigid", "sdkmessageprocessingstepsecureconfig")
        .State((0, "Enabled"), (1, "Disabled")).Status((1, "Enabled", 0), (2, "Disabled", 1)).Build();

    public static Table StepImage() => TableBuilder.OrganizationOwned("sdkmessageprocessingstepimage", "SdkMessageProcessingStepImage")
        .Name("name", 256)
        .Text("entityalias", 256).Text("attributes", 100000).Text("messagepropertyname", 256)
        .Choice("imagetype", 0, (0, "PreImage"), (1, "PostImage"), (2, "Both"))
        .Lookup("sdkmessageprocessingstepid", "sdkmessageprocessingstep").Build();

    public static Table SecureConfiguration() =>
        TableBuilder.OrganizationOwned("sdkmessageprocessingstepsecureconfig", "SdkMessageProcessingStepSecureConfig")
            .Text("secureconfig", 1073741823).Build();

    /// <summary>Microsoft Learn: logging-tracing.</summary>
    public static Table TraceLog() => TableBuilder.OrganizationOwned("plugintracelog", "PluginTraceLog").Name("typename", 1024)
        .Text("messageblock", 1048576).Text("exceptiondetails", 1048576).Text("messagename", 1024).Text("primaryentity", 1000)
        .Integer("depth").Integer("performanceexecutionduration")
        .Add("correlationid", new Types.UniqueIdentifierType()).Add("pluginstepid", new Types.UniqueIdentifierType())
        .Choice("operationtype", 1, (1, "Plug-in")).Choice("mode", 0, (0, "Synchronous")).Build();
}
