namespace Dataverse.Emulator.Metadata.SystemTables;

/// <summary>The organization, its currencies and its environment variables.</summary>
internal static class Settings
{
    public static Table Organization() => TableBuilder.OrganizationOwned("organization", "Organization").Name("name")
        .Integer("maxuploadfilesize").Integer("languagecode").Integer("plugintracelogsetting")
        .Texts(1073741823, "blockedattachments", "blockedmimetypes", "allowedmimetypes")
        .Lookup("basecurrencyid", "transactioncurrency").Build();

    public static Table Currency() => TableBuilder.OrganizationOwned("transactioncurrency", "TransactionCurrency").Name("currencyname", 100)
        .Text("isocurrencycode", 5).Text("currencysymbol", 13).Integer("currencyprecision")
        .Add("exchangerate", new Types.DecimalType(0.0000000001m, 100000000000m, 12))
        .ActiveOrInactive().Build();

    /// <summary>Microsoft Learn: reference/entities/environmentvariabledefinition.</summary>
    public static Table EnvironmentVariableDefinition() =>
        TableBuilder.UserOwned("environmentvariabledefinition", "EnvironmentVariableDefinition").Name("schemaname", 100)
            .Text("displayname", 100).Text("description", 2000).Text("defaultvalue", 2000).Flag("isrequired", false)
            .Choice(
                "type", 100000000, (100000000, "String"), (100000001, "Number"), (100000002, "Boolean"),
                (100000003, "JSON"), (100000004, "Data Source"), (100000005, "Secret"))
            .Choice("secretstore", 0, (0, "Azure Key Vault"), (1, "Microsoft Dataverse"))
            .Key("environmentvariabledefinition_schemaname", "schemaname")
            .ActiveOrInactive().Build();

    /// <summary>Its privileges are those of the definition (Microsoft Learn: EnvironmentVariables).</summary>
    public static Table EnvironmentVariableValue() =>
        TableBuilder.UserOwned("environmentvariablevalue", "EnvironmentVariableValue").Noun("EnvironmentVariableDefinition").Name("schemaname", 100)
            .Text("value", 2000).Lookup("environmentvariabledefinitionid", "environmentvariabledefinition")
            .ActiveOrInactive().Build();
}
