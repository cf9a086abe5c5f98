namespace Dataverse.Emulator.Metadata.SystemTables;

/// <summary>Account and contact (Microsoft Learn: reference/entities/account, contact), the columns an integration touches.</summary>
internal static class Customers
{
    public static Table Account() => Party(TableBuilder.UserOwned("account", "Account").Name("name"))
        .Text("accountnumber", 20).Texts(100, "emailaddress1", "emailaddress2").Text("websiteurl", 200)
        .Money("revenue", "creditlimit")
        .Lookup("primarycontactid", "contact").Lookup("parentaccountid", "account")
        .ActiveOrInactive().Notes().Build();

    public static Table Contact() => Party(TableBuilder.UserOwned("contact", "Contact").Name("fullname"))
        .Texts(50, "firstname", "lastname").Text("jobtitle", 100).Texts(100, "emailaddress1", "emailaddress2")
        .Lookup("parentcustomerid", "account", "contact")
        .ActiveOrInactive().Notes().Build();

    private static TableBuilder Party(TableBuilder table) => table
        .Text("description", 2000).Text("telephone1", 50)
        .Texts(250, "address1_line1", "address1_line2", "address1_line3")
        .Text("address1_name", 200).Texts(80, "address1_city", "address1_country")
        .Text("address1_stateorprovince", 50).Text("address1_county", 50).Text("address1_postalcode", 20)
        .Text("address1_composite", 1000);
}
