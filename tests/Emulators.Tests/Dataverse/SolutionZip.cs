using System.IO.Compression;
using System.Xml.Linq;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>A small valid managed solution: table new_thing and this test assembly as plug-in assembly. Each test changes one thing.</summary>
internal sealed class SolutionZip
{
    public static readonly Guid StepId = new("6e5b2907-0000-4000-8000-000000000001");
    private static readonly Guid AssemblyId = new("8c44f80e-0000-4000-8000-000000000001");
    private static readonly Guid TypeId = new("fc028021-0000-4000-8000-000000000001");
    private static readonly string AssemblyName = typeof(SolutionZip).Assembly.FullName!;

    private readonly Dictionary<string, byte[]> _files = [];

    public SolutionZip()
    {
        Manifest = XElement.Parse("""
            <ImportExportXml><SolutionManifest><UniqueName>Things</UniqueName><Version>1.0.0.0</Version><Managed>1</Managed>
            <RootComponents><RootComponent type="1" schemaName="new_thing" behavior="0" /></RootComponents></SolutionManifest></ImportExportXml>
            """);
        Customizations = XElement.Parse($"""
            <ImportExportXml><Entities>{ThingTable.Xml}</Entities><Roles />{ThingTable.Relationships}
            <SolutionPluginAssemblies /><SdkMessageProcessingSteps /></ImportExportXml>
            """);
    }

    public XElement Manifest { get; }

    public XElement Customizations { get; }

    public SolutionZip Step<TPlugIn>(int stage = 40, string? image = null, string? unsecure = null)
    {
        var type = typeof(TPlugIn).FullName;
        Assembly(type);
        Root(92, StepId);
        Customizations.Element("SdkMessageProcessingSteps")!.Add(XElement.Parse($"""
            <SdkMessageProcessingStep Name="{type}: Create of new_thing" SdkMessageProcessingStepId="{StepId:B}">
            <SdkMessageId>9ebdbb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId><PluginTypeId>{TypeId}</PluginTypeId><PrimaryEntity>new_thing</PrimaryEntity>
            <Configuration>{unsecure}</Configuration><FilteringAttributes></FilteringAttributes><Mode>0</Mode><Rank>1</Rank><Stage>{stage}</Stage>
            {Image(image)}</SdkMessageProcessingStep>
            """));
        return this;
    }

    /// <summary>A custom API that is bound to new_thing, takes the text Word and answers the text Said.</summary>
    public SolutionZip CustomApi<TPlugIn>(string? privilege = null, string responseType = "10")
    {
        Assembly(typeof(TPlugIn).FullName);
        File("customapi.xml", $"""
            <customapi uniquename="new_Say"><allowedcustomprocessingsteptype>0</allowedcustomprocessingsteptype><bindingtype>1</bindingtype>
            <boundentitylogicalname>new_thing</boundentitylogicalname><executeprivilegename>{privilege}</executeprivilegename><isfunction>0</isfunction>
            <isprivate>0</isprivate><name>new_Say</name><plugintypeid><plugintypeid>{TypeId}</plugintypeid></plugintypeid></customapi>
            """);
        File("customapirequestparameters/Word/customapirequestparameter.xml",
            """<customapirequestparameter uniquename="Word"><isoptional>0</isoptional><type>10</type></customapirequestparameter>""");
        return File("customapiresponseproperties/Said/customapiresponseproperty.xml",
            $"""<customapiresponseproperty uniquename="Said"><type>{responseType}</type></customapiresponseproperty>""");
    }

    /// <summary>A file of the custom API new_Say.</summary>
    public SolutionZip File(string path, string text)
    {
        _files[$"customapis/new_Say/{path}"] = System.Text.Encoding.UTF8.GetBytes(text);
        return this;
    }

    public SolutionZip Role(string name, params (string Privilege, string Level)[] privileges)
    {
        var id = Guid.NewGuid();
        Root(20, id);
        Customizations.Element("Roles")!.Add(new XElement("Role", new XAttribute("id", id.ToString("B")), new XAttribute("name", name),
            new XElement("RolePrivileges", privileges.Select(privilege =>
                new XElement("RolePrivilege", new XAttribute("name", privilege.Privilege), new XAttribute("level", privilege.Level))))));
        return this;
    }

    public SolutionZip EnvironmentVariable(string name, string type, string defaultValue)
    {
        _files[$"environmentvariabledefinitions/{name}/environmentvariabledefinition.xml"] = System.Text.Encoding.UTF8.GetBytes($"""
            <environmentvariabledefinition schemaname="{name}"><defaultvalue>{defaultValue}</defaultvalue><displayname default="{name}" /><type>{type}</type></environmentvariabledefinition>
            """);
        return this;
    }

    public SolutionZip Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(zip, "solution.xml", System.Text.Encoding.UTF8.GetBytes(Manifest.ToString()));
            Add(zip, "customizations.xml", System.Text.Encoding.UTF8.GetBytes(Customizations.ToString()));
            foreach (var (path, content) in _files)
                Add(zip, path, content);
        }

        return stream.ToArray();
    }

    private void Assembly(string? type)
    {
        Root(91, AssemblyId);
        _files["PluginAssemblies/Tests/Tests.dll"] = System.IO.File.ReadAllBytes(typeof(SolutionZip).Assembly.Location);
        Customizations.Element("SolutionPluginAssemblies")!.Add(XElement.Parse($"""
            <PluginAssembly FullName="{AssemblyName}" PluginAssemblyId="{AssemblyId}" CustomizationLevel="1"><IsolationMode>2</IsolationMode>
            <FileName>/PluginAssemblies/Tests/Tests.dll</FileName>
            <PluginTypes><PluginType AssemblyQualifiedName="{type}, {AssemblyName}" PluginTypeId="{TypeId}" Name="{type}"><FriendlyName>Test</FriendlyName></PluginType></PluginTypes></PluginAssembly>
            """));
    }

    private static string Image(string? columns) => columns is null ? "" : $"""
        <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="PostImage"><SdkMessageProcessingStepImageId>{Guid.NewGuid():B}</SdkMessageProcessingStepImageId>
        <Attributes>{columns}</Attributes><EntityAlias>PostImage</EntityAlias><ImageType>1</ImageType><MessagePropertyName>id</MessagePropertyName></SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>
        """;

    private static void Add(ZipArchive zip, string path, byte[] content)
    {
        using var entry = zip.CreateEntry(path).Open();
        entry.Write(content);
    }

    private void Root(int type, Guid id) => Manifest.Descendants("RootComponents").Single()
        .Add(new XElement("RootComponent", new XAttribute("type", type), new XAttribute("id", id.ToString("B")), new XAttribute("behavior", 0)));
}
