using Dataverse.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>The ledger of what was committed.</summary>
public sealed class ChangesTests
{
    private readonly Organization _organization = new();
    private readonly Guid _account = Guid.NewGuid();

    [SetUp]
    public void Forget() => _organization.Changes.Clear();

    [Test]
    public void A_row_is_told_when_it_is_created_changed_and_deleted_with_the_columns_that_changed()
    {
        var service = _organization.AsAdministrator();
        service.Create(new Entity("account", _account) { ["name"] = "Contoso" });
        service.Update(new Entity("account", _account) { ["name"] = "Contoso Ltd." });
        service.Delete("account", _account);

        var told = _organization.Changes.Where(change => change.RowId == _account).ToList();
        Assert.That(
            told.Select(change => (change.UserId, change.Table, change.Kind, change.Columns["name"])),
            Is.EqualTo(new[]
            {
                (_organization.AdministratorId, "account", ChangeKind.Created, (object?)"Contoso"),
                (_organization.AdministratorId, "account", ChangeKind.Updated, "Contoso Ltd."),
                (_organization.AdministratorId, "account", ChangeKind.Deleted, null),
            }));
        Assert.That(told[1].Columns.Keys, Has.No.Member("accountid"));
    }

    [Test]
    public void What_is_rolled_back_is_not_told()
    {
        var twice = new Entity("account", Guid.NewGuid());
        var transaction = new ExecuteTransactionRequest
        {
            Requests = [new CreateRequest { Target = twice }, new CreateRequest { Target = twice }],
        };

        Faults.Of(() => _organization.AsAdministrator().Execute(transaction));

        Assert.That(_organization.Changes, Is.Empty);
    }
}
