namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>The table new_thing with a column of every type, as customizations.xml has it.</summary>
internal static class ThingTable
{
    public static string Xml => $"""
        <Entity><Name LocalizedName="Thing">new_Thing</Name><EntityInfo><entity Name="new_Thing"><attributes>
        {Column("new_ThingId", "primarykey")}
        {Column("new_Name", "nvarchar", "<MaxLength>100</MaxLength>", "PrimaryName|ValidForForm")}
        {Column("new_Number", "nvarchar", "<MaxLength>100</MaxLength><AutoNumberFormat>T-{SEQNUM:6}</AutoNumberFormat>")}
        {Column("new_Remark", "ntext", "<MaxLength>4000</MaxLength>")}
        {Column("new_Day", "datetime", "<Format>date</Format><Behavior>2</Behavior>")}
        {Column("new_At", "datetime", "<Format>datetime</Format><Behavior>1</Behavior>")}
        {Column("new_Count", "int", "<MinValue>0</MinValue><MaxValue>100</MaxValue>")}
        {Column("new_Rate", "decimal", "<MinValue>0</MinValue><MaxValue>1</MaxValue><Accuracy>2</Accuracy>")}
        {Column("new_Flag", "bit", "<AppDefaultValue>0</AppDefaultValue>")}
        {Column("new_Kind", "picklist", "<AppDefaultValue>-1</AppDefaultValue><optionset Name=\"new_thing_new_kind\"><options>" + Option("option", 1, "One") + Option("option", 2, "Two") + "</options></optionset>")}
        {Column("new_AccountId", "lookup")}
        {Money("new_Price", "")}
        {Money("new_Price_Base", "<CalculationOf>new_price</CalculationOf>", api: 0)}
        {Column("ExchangeRate", "decimal", "<MinValue>1E-10</MinValue><MaxValue>100000000000</MaxValue><Accuracy>12</Accuracy>", api: 0)}
        {Column("TransactionCurrencyId", "lookup")}
        {System()}
        </attributes><EntityKeys><EntityKey><Name>new_NumberKey</Name><LogicalName>new_numberkey</LogicalName><EntityKeyAttributes><AttributeName>new_number</AttributeName></EntityKeyAttributes></EntityKey></EntityKeys>
        <OwnershipTypeMask>UserOwned</OwnershipTypeMask><HasRelatedNotes>True</HasRelatedNotes></entity></EntityInfo></Entity>
        """;

    public static string Relationships => $"""
        <EntityRelationships>
        {Relationship("new_account_new_thing_AccountId", "Account", "new_AccountId", "RemoveLink")}
        {Relationship("TransactionCurrency_new_Thing", "TransactionCurrency", "TransactionCurrencyId", "Restrict")}
        {Relationship("lk_new_thing_createdby", "SystemUser", "CreatedBy", "NoCascade")}
        {Relationship("lk_new_thing_modifiedby", "SystemUser", "ModifiedBy", "NoCascade")}
        {Relationship("user_new_thing", "SystemUser", "OwningUser", "NoCascade")}
        {Relationship("team_new_thing", "Team", "OwningTeam", "NoCascade")}
        {Relationship("business_unit_new_thing", "BusinessUnit", "OwningBusinessUnit", "NoCascade")}
        </EntityRelationships>
        """;

    private static string System() =>
        string.Concat(new[] { "CreatedBy", "CreatedOnBehalfBy", "ModifiedBy", "ModifiedOnBehalfBy", "OwningBusinessUnit", "OwningTeam", "OwningUser" }.Select(name => Column(name, "lookup", api: 0)))
        + string.Concat(new[] { "CreatedOn", "ModifiedOn" }.Select(name => Column(name, "datetime", "<Format>datetime</Format><Behavior>1</Behavior>", api: 0)))
        + string.Concat(new[] { "ImportSequenceNumber", "TimeZoneRuleVersionNumber", "UTCConversionTimeZoneCode" }.Select(name => Column(name, "int", "<MinValue>-1</MinValue><MaxValue>2147483647</MaxValue>")))
        + Column("OverriddenCreatedOn", "datetime", "<Format>date</Format><Behavior>1</Behavior>")
        + Column("OwnerId", "owner")
        + Column("statecode", "state", "<optionset Name=\"new_thing_statecode\"><states>" + Option("state", 0, "Active") + Option("state", 1, "Inactive") + "</states></optionset>")
        + Column("statuscode", "status", "<optionset Name=\"new_thing_statuscode\"><statuses>" + Option("status", 1, "Active", "state=\"0\"") + Option("status", 2, "Inactive", "state=\"1\"") + "</statuses></optionset>");

    private static string Column(string name, string type, string tail = "", string mask = "ValidForForm", int api = 1) => $"""
        <attribute PhysicalName="{name}"><Type>{type}</Type><Name>{name.ToLowerInvariant()}</Name><LogicalName>{name.ToLowerInvariant()}</LogicalName>
        <DisplayMask>{mask}</DisplayMask><ValidForUpdateApi>{api}</ValidForUpdateApi><ValidForCreateApi>{api}</ValidForCreateApi>{tail}</attribute>
        """;

    private static string Money(string name, string tail, int api = 1) =>
        Column(name, "money", $"<MinValue>-922337203685477</MinValue><MaxValue>922337203685477</MaxValue>{tail}", api: api);

    private static string Option(string element, int value, string label, string more = "") =>
        $"<{element} value=\"{value}\" {more}><labels><label description=\"{label}\" languagecode=\"1033\" /></labels></{element}>";

    private static string Relationship(string name, string referenced, string column, string onDelete) => $"""
        <EntityRelationship Name="{name}"><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>new_Thing</ReferencingEntityName>
        <ReferencedEntityName>{referenced}</ReferencedEntityName><CascadeDelete>{onDelete}</CascadeDelete><ReferencingAttributeName>{column}</ReferencingAttributeName></EntityRelationship>
        """;
}
