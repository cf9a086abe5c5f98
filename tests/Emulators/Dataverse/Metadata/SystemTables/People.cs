namespace Dataverse.Emulator.Metadata.SystemTables;

/// <summary>Users, teams, business units and roles (Microsoft Learn: security-model).</summary>
internal static class People
{
    public static Table SystemUser() => TableBuilder.OrganizationOwned("systemuser", "SystemUser").Noun("User").Name("fullname", 200)
        .Texts(64, "firstname", "lastname").Text("domainname", 1024).Text("internalemailaddress", 100)
        .Add("applicationid", new Types.UniqueIdentifierType()).Add("azureactivedirectoryobjectid", new Types.UniqueIdentifierType())
        .Flag("isdisabled", false).Lookup("businessunitid", "businessunit").Build();

    /// <summary>What a user chose for itself; 0 for a language that it did not choose (Microsoft Learn: reference/entities/usersettings).</summary>
    public static Table UserSettings() => TableBuilder.OrganizationOwned("usersettings", "UserSettings").PrimaryId("systemuserid")
        .Integer("uilanguageid").Integer("localeid").Build();

    public static Table Team() => TableBuilder.OrganizationOwned("team", "Team").Name("name")
        .Flag("isdefault", false).Lookup("businessunitid", "businessunit").Build();

    public static Table BusinessUnit() => TableBuilder.OrganizationOwned("businessunit", "BusinessUnit").Name("name")
        .Lookup("parentbusinessunitid", "businessunit").Build();

    public static Table Role() => TableBuilder.OrganizationOwned("role", "Role").Name("name", 100)
        .Flag("ismanaged", false).Lookup("businessunitid", "businessunit").Build();
}
