using Ironclad.Mapping;

namespace Ironclad.Plugins.LaunchWorkflow;

/// <summary>What is sent to Ironclad, and what an error text needs to say where a missing value would come from.</summary>
internal sealed record LaunchRequest(
    AgreementType Type,
    string TemplateId,
    AttributeIds Ids,
    LaunchAttributes Attributes,
    Counterparty Counterparty);

/// <summary>Whether the account of an Agreement was found, and if not, what stands in the way.</summary>
internal enum Counterparty
{
    Found,
    AgreementHasNoAccount,
    AgreementHasNoOpportunity,
    OpportunityHasNoAccount,
}
