namespace Ironclad.Mapping;

/// <summary>A column of the Agreement, or of a row that its lookups lead to.</summary>
/// <param name="Way">
/// The lookups on the way with the tables they lead to, such as <c>icd_opportunityid/opportunity.opportunityid</c>; empty for the
/// Agreement itself. <c>account</c> stands for the way to the account that the template uses.
/// </param>
/// <param name="Column">Logical name of the column; for an address the column prefix, such as <c>address1</c>.</param>
internal sealed record ColumnPath(string Way, string Column)
{
    public const string AccountStart = "account";

    private const string OpportunityWay = $"{AgreementTable.Opportunity}/opportunity.opportunityid";
    private const string CurrencyLink = "transactioncurrencyid/transactioncurrency.transactioncurrencyid";

    public static ColumnPath AgreementCurrency { get; } = new(CurrencyLink, "isocurrencycode");

    public static ColumnPath OpportunityCurrency { get; } = new($"{OpportunityWay}/{CurrencyLink}", "isocurrencycode");

    /// <summary>The lookups from the Agreement on, each with the way that ends at it.</summary>
    public IEnumerable<ColumnLink> Links
    {
        get
        {
            var steps = Way.Length == 0 ? [] : Way.Split('/');
            for (var step = 0; step + 1 < steps.Length; step += 2)
                yield return ColumnLink.Of(string.Join("/", steps.Take(step)), steps[step], steps[step + 1]);
        }
    }

    public bool IsOfAgreement => Way.Length == 0;

    /// <summary>Logical name of the table that has the column.</summary>
    public string Table => IsOfAgreement ? AgreementTable.LogicalName : Way.Substring(Way.LastIndexOf('/') + 1).Split('.')[0];

    /// <summary>ISO code of the currency that amounts of the same row are in.</summary>
    public ColumnPath Currency => new(IsOfAgreement ? CurrencyLink : $"{Way}/{CurrencyLink}", "isocurrencycode");

    public static ColumnPath Agreement(string column) => new("", column);

    /// <summary>A column of the account that the template uses.</summary>
    public static ColumnPath Account(string column) => new(AccountStart, column);

    /// <param name="text">As <see cref="ToString"/> writes it.</param>
    public static ColumnPath Parse(string text)
    {
        var end = text.LastIndexOf('/');
        return end < 0 ? Agreement(text) : new(text.Substring(0, end), text.Substring(end + 1));
    }

    public ColumnPath Beside(string column) => this with { Column = column };

    /// <summary>The same column with the way to the template's account written out.</summary>
    public ColumnPath From(bool ownAccount)
    {
        var steps = Way.Split('/');
        if (steps[0] != AccountStart)
            return this;
        var start = ownAccount ? $"{AgreementTable.Account}/account.accountid" : $"{OpportunityWay}/parentaccountid/account.accountid";
        return this with { Way = string.Join("/", new[] { start }.Concat(steps.Skip(1))) };
    }

    public override string ToString() => IsOfAgreement ? Column : $"{Way}/{Column}";
}

/// <summary>A lookup and where it leads.</summary>
/// <param name="From">The way to the row that has the lookup.</param>
/// <param name="Key">Primary key of the table.</param>
internal sealed record ColumnLink(string From, string Lookup, string Table, string Key)
{
    /// <summary>The table that has the lookup.</summary>
    public string FromTable => new ColumnPath(From, Lookup).Table;

    public string Way => From.Length == 0 ? $"{Lookup}/{Table}.{Key}" : $"{From}/{Lookup}/{Table}.{Key}";

    public static ColumnLink Of(string from, string lookup, string target)
    {
        var dot = target.IndexOf('.');
        return new(from, lookup, target.Substring(0, dot), target.Substring(dot + 1));
    }
}
