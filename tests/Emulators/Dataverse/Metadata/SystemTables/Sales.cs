namespace Dataverse.Emulator.Metadata.SystemTables;

/// <summary>Opportunity of Dynamics 365 Sales (Microsoft Learn: reference/entities/opportunity), the columns an integration touches.</summary>
internal static class Sales
{
    public static Table Opportunity() => TableBuilder.UserOwned("opportunity", "Opportunity").Name("name", 300)
        .Text("description", 2000)
        .Money("totalamount", "estimatedvalue", "actualvalue", "budgetamount")
        .Lookup("parentaccountid", "account").Lookup("parentcontactid", "contact").Lookup("customerid", "account", "contact")
        .Date("estimatedclosedate").Date("actualclosedate")
        .State((0, "Open"), (1, "Won"), (2, "Lost"))
        .Status((1, "In Progress", 0), (2, "On Hold", 0), (3, "Won", 1), (4, "Canceled", 2), (5, "Out-Sold", 2))
        .Notes().Build();
}
