using Dataverse.Emulator;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Emulators.Tests.Dataverse;

/// <summary>What rows may hold, what the platform fills in, and the codes of its refusals.</summary>
public sealed class RecordTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero));
    private Organization _organization = null!;
    private IOrganizationService _service = null!;

    [SetUp]
    public void Import()
    {
        _organization = Organizations.With(new SolutionZip(), new OrganizationOptions { Clock = _clock });
        _service = _organization.AsAdministrator();
    }

    [TestCase("new_gone", "x", 0x80041103, TestName = "An_unknown_column_is_refused")]
    [TestCase("new_name", 5, 0x80040203, TestName = "A_number_in_a_text_column_is_refused")]
    [TestCase("new_count", "5", 0x80040203, TestName = "A_text_in_a_number_column_is_refused")]
    [TestCase("new_count", 101, 0x8004432F, TestName = "A_number_out_of_range_is_refused")]
    [TestCase("new_kind", 1, 0x80040203, TestName = "A_plain_number_in_a_choice_column_is_refused")]
    [TestCase("new_at", "2026-01-01", 0x80040203, TestName = "A_text_in_a_date_column_is_refused")]
    public void A_wrong_value_is_refused(string column, object value, long code) =>
        Assert.That(RefusedWith(column, value), Is.EqualTo(Faults.Code((uint)code)));

    [Test]
    public void A_text_that_is_too_long_is_refused() =>
        Assert.That(RefusedWith("new_name", new string('x', 101)), Is.EqualTo(Faults.Code(0x80044331)));

    [Test]
    public void An_option_that_the_choice_does_not_have_is_refused() =>
        Assert.That(RefusedWith("new_kind", new OptionSetValue(3)), Is.EqualTo(Faults.Code(0x8004431A)));

    [Test]
    public void An_amount_out_of_range_is_refused() =>
        Assert.That(RefusedWith("new_price", new Money(1e15m)), Is.EqualTo(Faults.Code(0x80044330)));

    [Test]
    public void A_lookup_to_a_row_that_is_not_there_is_refused() =>
        Assert.That(RefusedWith("new_accountid", new EntityReference("account", Guid.NewGuid())), Is.EqualTo(Faults.Code(0x80040217)));

    [Test]
    public void A_lookup_to_a_table_that_is_no_target_is_refused() =>
        Assert.That(RefusedWith("new_accountid", new EntityReference("contact", Guid.NewGuid())), Is.EqualTo(Faults.Code(0x80040203)));

    [Test]
    public void An_unknown_table_is_refused() =>
        Assert.That(Faults.Of(() => _service.Create(new Entity("new_gone"))).ErrorCode, Is.EqualTo(Faults.Code(0x80041102)));

    [Test]
    public void A_row_that_is_not_there_is_not_found() => Assert.Multiple(() =>
    {
        Assert.That(Faults.Of(() => _service.Retrieve("new_thing", Guid.NewGuid(), new ColumnSet())).ErrorCode, Is.EqualTo(Faults.Code(0x80040217)));
        Assert.That(Faults.Of(() => _service.Update(new Entity("new_thing", Guid.NewGuid()))).ErrorCode, Is.EqualTo(Faults.Code(0x80040217)));
        Assert.That(Faults.Of(() => _service.Delete("new_thing", Guid.NewGuid())).ErrorCode, Is.EqualTo(Faults.Code(0x80040217)));
    });

    [Test]
    public void A_second_row_with_the_same_id_is_a_duplicate()
    {
        var id = _service.Create(new Entity("new_thing", Guid.NewGuid()));

        Assert.That(Faults.Of(() => _service.Create(new Entity("new_thing", id))).ErrorCode, Is.EqualTo(Faults.Code(0x80040237)));
    }

    [Test]
    public void A_second_row_with_the_same_alternate_key_is_a_duplicate()
    {
        _service.Create(new Entity("new_thing") { ["new_number"] = "A-1" });

        Assert.That(RefusedWith("new_number", "a-1"), Is.EqualTo(Faults.Code(0x80060892)));
    }

    [Test]
    public void An_alternate_key_finds_its_row()
    {
        var id = _service.Create(new Entity("new_thing") { ["new_number"] = "A-1" });

        var answer = (UpsertResponse)_service.Execute(new UpsertRequest { Target = new Entity("new_thing", "new_number", "A-1") { ["new_name"] = "Found" } });

        Assert.Multiple(() =>
        {
            Assert.That(answer.RecordCreated, Is.False);
            Assert.That(answer.Target.Id, Is.EqualTo(id));
            Assert.That(_service.Retrieve("new_thing", id, new ColumnSet("new_name"))["new_name"], Is.EqualTo("Found"));
        });
    }

    [Test]
    public void An_update_with_an_old_row_version_changes_nothing()
    {
        var id = _service.Create(new Entity("new_thing") { ["new_name"] = "First" });
        var read = _service.Retrieve("new_thing", id, new ColumnSet());
        _service.Update(new Entity("new_thing", id) { ["new_name"] = "Second" });

        var fault = Faults.Of(() => _service.Execute(new UpdateRequest
        {
            Target = new Entity("new_thing", id) { ["new_name"] = "Third", RowVersion = read.RowVersion },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        }));

        Assert.Multiple(() =>
        {
            Assert.That(fault.ErrorCode, Is.EqualTo(-2147088254));
            Assert.That(_service.Retrieve("new_thing", id, new ColumnSet("new_name"))["new_name"], Is.EqualTo("Second"));
        });
    }

    [Test]
    public void The_platform_fills_in_number_owner_dates_status_and_defaults()
    {
        var id = _service.Create(new Entity("new_thing") { ["new_name"] = "First" });

        var row = _service.Retrieve("new_thing", id, new ColumnSet(true));

        Assert.Multiple(() =>
        {
            Assert.That(row["new_number"], Is.EqualTo("T-001000"));
            Assert.That(row["createdon"], Is.EqualTo(_clock.GetUtcNow().UtcDateTime));
            Assert.That(row.GetAttributeValue<EntityReference>("ownerid").Id, Is.EqualTo(_organization.AdministratorId));
            Assert.That(row.GetAttributeValue<EntityReference>("createdby").Name, Is.EqualTo("Administrator"));
            Assert.That(row.GetAttributeValue<OptionSetValue>("statecode").Value, Is.Zero);
            Assert.That(row["new_flag"], Is.False);
            Assert.That(row.FormattedValues["statuscode"], Is.EqualTo("Active"));
            Assert.That(row.Contains("transactioncurrencyid"), Is.False, "a row without an amount needs no currency");
        });
    }

    [Test]
    public void An_amount_brings_the_currency_of_the_organization_and_its_base_amount()
    {
        var id = _service.Create(new Entity("new_thing") { ["new_price"] = new Money(10.005m) });

        var row = _service.Retrieve("new_thing", id, new ColumnSet(true));

        Assert.Multiple(() =>
        {
            Assert.That(row.GetAttributeValue<EntityReference>("transactioncurrencyid").Name, Is.EqualTo("US Dollar"));
            Assert.That(row.GetAttributeValue<Money>("new_price_base").Value, Is.EqualTo(10m).Within(0.01m));
            Assert.That(row["exchangerate"], Is.EqualTo(1m));
        });
    }

    [Test]
    public void The_base_amount_follows_the_exchange_rate()
    {
        var euro = _service.RetrieveMultiple(new QueryByAttribute("transactioncurrency") { Attributes = { "isocurrencycode" }, Values = { "EUR" } }).Entities.Single();

        var id = _service.Create(new Entity("new_thing") { ["new_price"] = new Money(90m), ["transactioncurrencyid"] = euro.ToEntityReference() });

        var row = _service.Retrieve("new_thing", id, new ColumnSet("new_price_base", "new_price"));
        Assert.Multiple(() =>
        {
            Assert.That(row.GetAttributeValue<Money>("new_price_base").Value, Is.EqualTo(100m));
            Assert.That(row.FormattedValues["new_price"], Is.EqualTo("€90.00"));
        });
    }

    [Test]
    public void A_date_keeps_its_day_whatever_its_time_of_day()
    {
        var id = _service.Create(new Entity("new_thing") { ["new_day"] = new DateTime(2026, 12, 1, 23, 30, 0, DateTimeKind.Local) });

        Assert.That(_service.Retrieve("new_thing", id, new ColumnSet("new_day"))["new_day"], Is.EqualTo(new DateTime(2026, 12, 1)));
    }

    [Test]
    public void Setting_a_column_to_null_empties_it()
    {
        var id = _service.Create(new Entity("new_thing") { ["new_remark"] = "x" });

        _service.Update(new Entity("new_thing", id) { ["new_remark"] = null });

        Assert.That(_service.Retrieve("new_thing", id, new ColumnSet("new_remark")).Contains("new_remark"), Is.False);
    }

    [Test]
    public void The_status_reason_follows_the_status()
    {
        var id = _service.Create(new Entity("new_thing"));

        _service.Update(new Entity("new_thing", id) { ["statecode"] = new OptionSetValue(1) });

        Assert.That(_service.Retrieve("new_thing", id, new ColumnSet("statuscode")).GetAttributeValue<OptionSetValue>("statuscode").Value, Is.EqualTo(2));
    }

    [Test]
    public void Deleting_an_account_empties_the_lookups_to_it_and_deletes_its_notes()
    {
        var account = _service.Create(new Entity("account") { ["name"] = "Contoso" });
        var id = _service.Create(new Entity("new_thing") { ["new_accountid"] = new EntityReference("account", account) });
        var note = _service.Create(new Entity("annotation") { ["objectid"] = new EntityReference("account", account), ["subject"] = "Call" });

        _service.Delete("account", account);

        Assert.Multiple(() =>
        {
            Assert.That(_service.Retrieve("new_thing", id, new ColumnSet("new_accountid")).Contains("new_accountid"), Is.False);
            Assert.That(Faults.Of(() => _service.Retrieve("annotation", note, new ColumnSet())).ErrorCode, Is.EqualTo(Faults.Code(0x80040217)));
        });
    }

    private int RefusedWith(string column, object value) =>
        Faults.Of(() => _service.Create(new Entity("new_thing") { [column] = value })).ErrorCode;
}
