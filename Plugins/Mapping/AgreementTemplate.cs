namespace Ironclad.Mapping;

/// <summary>An Ironclad template that Agreements of a type are launched with: a row of the table Template, or an environment variable.</summary>
internal sealed record AgreementTemplate(AgreementType Type, TemplateIds Ids)
{
    /// <summary>Name of its row; null when an environment variable names it.</summary>
    public string? Name { get; init; }

    public bool IsActive { get; init; } = true;

    public int Priority { get; init; } = int.MaxValue;

    /// <summary>Null when it fits every Agreement of its type.</summary>
    public TemplateCondition? Condition { get; init; }

    /// <summary>True when the counterparty is the Agreement's own account, false when it is the account of its Opportunity.</summary>
    public bool UsesOwnAccount { get; init; } = Type.UsesOwnAccount;

    /// <summary>Null: the environment variable.</summary>
    public string? CreatorEmail { get; init; }

    /// <summary>True to keep an Agreement whose launch was refused; null: the environment variable.</summary>
    public bool? KeepsRefused { get; init; }

    /// <summary>Its mapping rows; without any, the built-in mapping.</summary>
    public IReadOnlyList<AttributeMapping> Rows { get; init; } = [];

    /// <summary>Other ids for the attributes of the built-in mapping, from the environment variable.</summary>
    public AttributeIds AttributeIds { get; init; } = AttributeIds.None;

    /// <summary>What is launched; the first of the ids is the current one.</summary>
    public IReadOnlyList<AttributeMapping> Lines => LinesOf(Ids.Launched ?? "");

    /// <summary>Everything that has to be read to choose and to fill in the template.</summary>
    public IEnumerable<ColumnPath> Paths =>
    [
        .. Condition is null ? [] : (ColumnPath[])[Condition.Path],
        .. from line in Lines where line.Launches from path in line.Paths select path,
        .. from line in Lines
           where line is { Launches: true, Kind: AttributeKind.MonetaryAmount, Path: not null }
           from path in LaunchValues.CurrencyPaths(line.Path!)
           select path,
    ];

    /// <summary>How texts name what holds the template's id.</summary>
    public string Setting => Name is null ? Type.TemplateSetting : $"\"{Name}\"";

    /// <summary>How texts name what holds the creator's address.</summary>
    public string CreatorSetting => CreatorEmail is null ? SettingNames.CreatorEmail : Setting;

    /// <summary>The mapping under the ids that one of its templates uses. The Agreement's id is always part of it.</summary>
    public IReadOnlyList<AttributeMapping> LinesOf(string templateId)
    {
        var builtIn = AgreementMapping.Attributes.Select(line => line with { AttributeId = AttributeIds.InTemplate(templateId, line.AttributeId) });
        var lines = Rows.Count == 0 ? builtIn : Rows.Any(IsKey) ? Rows : builtIn.Where(IsKey).Concat(Rows);
        return [.. lines.Select(line => line with { Path = line.Path?.From(UsesOwnAccount) })];
    }

    /// <summary>The attribute that carries the Agreement's id.</summary>
    public string KeyAttributeOf(string templateId) => LinesOf(templateId).First(IsKey).AttributeId;

    private static bool IsKey(AttributeMapping line) =>
        line is { Launches: true, Kind: AttributeKind.Text, Path: { IsOfAgreement: true, Column: AgreementTable.Id } };
}
