using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Launching;

/// <summary>Reads the templates and their mapping rows, in one query.</summary>
internal static class TemplateRows
{
    private const string Alias = "mapping";
    private const int Active = 0;
    private const int OnlyLaunch = 1;
    private const int OnlySyncBack = 2;
    private const int AgreementsAccount = 2;
    private const int Keep = 2;
    private const string Integer = "Integer";

    public static QueryExpression Query()
    {
        var query = new QueryExpression(TemplateTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                TemplateTable.Name, TemplateTable.Type, TemplateTable.TemplateId, TemplateTable.Priority, TemplateTable.ConditionResolved,
                TemplateTable.ConditionOperator, TemplateTable.ConditionValue, TemplateTable.CreatorEmail, TemplateTable.OnRefused,
                TemplateTable.Account, TemplateTable.State),
        };
        var mapping = query.AddLink(MappingTable.LogicalName, TemplateTable.Id, MappingTable.Template, JoinOperator.LeftOuter);
        mapping.EntityAlias = Alias;
        mapping.Columns = new ColumnSet(
            MappingTable.Name, MappingTable.AttributeId, MappingTable.Kind, MappingTable.ResolvedPath, MappingTable.Direction,
            MappingTable.Required, MappingTable.Default);
        mapping.LinkCriteria.AddCondition(MappingTable.State, ConditionOperator.Equal, Active);
        query.AddOrder(TemplateTable.Name, OrderType.Ascending);
        return query;
    }

    /// <param name="rows">A template once for each of its mapping rows, and once when it has none.</param>
    public static IReadOnlyList<AgreementTemplate> Read(IEnumerable<Entity> rows, AttributeIds ids) =>
    [
        .. from row in rows
           group row by row.Id into template
           let type = AgreementType.Of(Column(template.First(), TemplateTable.Type) as int?)
           where type is not null
           select Template(type, template.First(), ids) with { Rows = [.. template.Select(Line).OfType<Mapping.AttributeMapping>()] },
    ];

    /// <summary>A path, and after a bar what else is known of its column.</summary>
    public static string Resolved(ColumnPath path, bool wholeNumber) => wholeNumber ? $"{path}|{Integer}" : path.ToString();

    private static AgreementTemplate Template(AgreementType type, Entity row, AttributeIds ids) =>
        new(type, TemplateIds.Parse(Column(row, TemplateTable.TemplateId) as string))
        {
            Name = Column(row, TemplateTable.Name) as string ?? row.Id.ToString(),
            IsActive = Column(row, TemplateTable.State) is Active,
            Priority = Column(row, TemplateTable.Priority) as int? ?? int.MaxValue,
            Condition = Column(row, TemplateTable.ConditionResolved) is string path && Column(row, TemplateTable.ConditionOperator) is int kind
                ? new(Path(path, row), (ConditionKind)kind, (Column(row, TemplateTable.ConditionValue) as string ?? "").Trim())
                : null,
            UsesOwnAccount = UsesOwnAccount(type, Column(row, TemplateTable.Account) as int?),
            CreatorEmail = Column(row, TemplateTable.CreatorEmail) as string,
            KeepsRefused = Column(row, TemplateTable.OnRefused) is int choice ? choice == Keep : null,
            AttributeIds = ids,
        };

    private static bool UsesOwnAccount(AgreementType type, int? choice) => choice is null ? type.UsesOwnAccount : choice == AgreementsAccount;

    private static ColumnPath Path(string resolved, Entity row)
    {
        var type = AgreementType.Of(Column(row, TemplateTable.Type) as int?)!;
        return ColumnPath.Parse(resolved).From(UsesOwnAccount(type, Column(row, TemplateTable.Account) as int?));
    }

    private static Mapping.AttributeMapping? Line(Entity row)
    {
        if (Mapped(row, MappingTable.AttributeId) is not string attribute || AttributeKinds.Of(Mapped(row, MappingTable.Kind) as int?) is not { } kind)
            return null;
        var resolved = (Mapped(row, MappingTable.ResolvedPath) as string)?.Split('|');
        var direction = Mapped(row, MappingTable.Direction) as int? ?? OnlyLaunch;
        return new(
            attribute,
            Mapped(row, MappingTable.Name) as string ?? attribute,
            kind,
            resolved is null ? null : ColumnPath.Parse(resolved[0]),
            Launches: direction != OnlySyncBack,
            SyncsBack: direction != OnlyLaunch)
        {
            IsRequired = Mapped(row, MappingTable.Required) is true,
            Default = Mapped(row, MappingTable.Default) as string,
            IsWholeNumber = resolved?.LastOrDefault() == Integer,
        };
    }

    private static object? Mapped(Entity row, string column) => Column(row, $"{Alias}.{column}");

    private static object? Column(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) ? PlainValue.Of(value) : null;
}
