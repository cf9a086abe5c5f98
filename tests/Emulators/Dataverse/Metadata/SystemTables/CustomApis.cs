namespace Dataverse.Emulator.Metadata.SystemTables;

/// <summary>Custom APIs and what goes in and comes out of them (Microsoft Learn: custom-api-tables).</summary>
internal static class CustomApis
{
    public static Table Api() => TableBuilder.OrganizationOwned("customapi", "CustomAPI").Name("uniquename", 128)
        .Text("displayname", 100).Text("description", 300).Text("boundentitylogicalname", 100).Text("executeprivilegename", 100)
        .Choice("bindingtype", 0, (0, "Global"), (1, "Entity"), (2, "EntityCollection"))
        .Choice("allowedcustomprocessingsteptype", 0, (0, "None"), (1, "Async Only"), (2, "Sync and Async"))
        .Flag("isfunction", false).Flag("isprivate", false).Lookup("plugintypeid", "plugintype").Build();

    public static Table RequestParameter() => Parameter("customapirequestparameter", "CustomAPIRequestParameter").Flag("isoptional", false).Build();

    public static Table ResponseProperty() => Parameter("customapiresponseproperty", "CustomAPIResponseProperty").Build();

    private static TableBuilder Parameter(string logicalName, string schemaName) =>
        TableBuilder.OrganizationOwned(logicalName, schemaName).Name("uniquename", 128)
            .Text("displayname", 100).Text("description", 300).Text("logicalentityname", 100)
            .Choice(
                "type", null, (0, "Boolean"), (1, "DateTime"), (2, "Decimal"), (3, "Entity"), (4, "EntityCollection"), (5, "EntityReference"),
                (6, "Float"), (7, "Integer"), (8, "Money"), (9, "Picklist"), (10, "String"), (11, "StringArray"), (12, "Guid"))
            .Lookup("customapiid", "customapi");
}
