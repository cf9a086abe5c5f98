using Ironclad.Mapping;

namespace Ironclad.Launching;

/// <summary>What is sent to Ironclad, and what an error text needs to say where a missing value would come from.</summary>
internal sealed record LaunchRequest(
    AgreementType Type,
    string TemplateId,
    AttributeIds Ids,
    LaunchAttributes Attributes,
    Counterparty Counterparty)
{
    /// <param name="agreement">Columns of the Agreement as plain values.</param>
    public static LaunchRequest Of(
        AgreementType type, string templateId, AttributeIds ids, Func<string, object?> agreement, RelatedRows related)
    {
        var rows = new LaunchRows(agreement, related.Account, related.OpportunityCurrency ?? related.OwnCurrency);
        return new(type, templateId, ids, LaunchAttributes.Of(templateId, ids, rows), CounterpartyOf(type, agreement, related));
    }

    private static Counterparty CounterpartyOf(AgreementType type, Func<string, object?> agreement, RelatedRows related) =>
        related.AccountId is not null ? Counterparty.Found
        : type.UsesOwnAccount ? Counterparty.AgreementHasNoAccount
        : agreement(AgreementTable.Opportunity) is not null ? Counterparty.OpportunityHasNoAccount
        : Counterparty.AgreementHasNoOpportunity;
}

/// <summary>Whether the account of an Agreement was found, and if not, what stands in the way.</summary>
internal enum Counterparty
{
    Found,
    AgreementHasNoAccount,
    AgreementHasNoOpportunity,
    OpportunityHasNoAccount,
}
