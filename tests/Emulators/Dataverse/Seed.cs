using Dataverse.Emulator.Metadata.SystemTables;
using Dataverse.Emulator.Security;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator;

/// <summary>What a new environment holds: its tables, one business unit, two users, the built-in roles and three currencies.</summary>
internal sealed class Seed(Transaction transaction, Organization organization, OrganizationOptions options)
{
    private readonly Guid _businessUnit = Guid.NewGuid();

    public void Plant()
    {
        transaction.State = transaction.State with { Tables = options.HasSales ? SystemTable.All : SystemTable.WithoutSales };
        transaction.Put("businessunit", Row.New(_businessUnit).With("name", organization.Name));
        var users = new Users(transaction);
        users.AddRole(Guid.NewGuid(), BuiltInRoles.SystemAdministrator);
        users.AddRole(Guid.NewGuid(), BuiltInRoles.BasicUser);
        users.Add(organization.SystemUserId, "SYSTEM", [BuiltInRoles.SystemAdministrator.Name]);
        users.Add(organization.AdministratorId, "Administrator", [BuiltInRoles.SystemAdministrator.Name]);

        var dollar = Currency("US Dollar", "USD", "$", 1m);
        Currency("Euro", "EUR", "€", 0.9m);
        Currency("Pound Sterling", "GBP", "£", 0.8m);
        transaction.Put("organization", Row.New(organization.Id)
            .With("name", organization.Name)
            .With("maxuploadfilesize", options.MaxUploadFileSize)
            .With("languagecode", 1033)
            .With("basecurrencyid", new Reference("transactioncurrency", dollar)));
    }

    private Guid Currency(string name, string code, string symbol, decimal rate)
    {
        var id = Guid.NewGuid();
        transaction.Put("transactioncurrency", Row.New(id)
            .With("currencyname", name).With("isocurrencycode", code).With("currencysymbol", symbol)
            .With("currencyprecision", 2).With("exchangerate", rate).With("statecode", 0).With("statuscode", 1));
        return id;
    }
}
