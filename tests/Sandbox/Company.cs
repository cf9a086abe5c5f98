using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox;

/// <summary>A customer with an open opportunity: where every agreement of the story starts.</summary>
internal sealed record Company(EntityReference Account, EntityReference Opportunity, EntityReference Currency)
{
    public static Company Create(DataverseUser user)
    {
        var currency = user.Single("transactioncurrency", "isocurrencycode", "USD", "isocurrencycode").ToEntityReference();
        var account = new EntityReference("account", user.Create(
            "account",
            ("name", "Contoso Ltd."),
            ("address1_line1", "1 Main Street"),
            ("address1_city", "Austin"),
            ("address1_stateorprovince", "TX"),
            ("address1_postalcode", "78701"),
            ("address1_country", "USA")));
        var opportunity = new EntityReference("opportunity", user.Create(
            "opportunity",
            ("name", "Contoso: 500 seats"),
            ("parentaccountid", account),
            ("transactioncurrencyid", currency)));
        return new Company(account, opportunity, currency);
    }
}
