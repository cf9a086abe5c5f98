using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ironclad.Emulator.Control;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>The record of a completed workflow and its signed document.</summary>
public sealed class RecordTests : IroncladTest
{
    [Test]
    public async Task A_record_has_the_documented_members()
    {
        var record = await Filed();

        Assert.That(ReceivedDelivery.Keys(record), Is.EqualTo(new[]
        {
            "id", "ironcladId", "type", "name", "lastUpdated", "properties", "attachments", "links", "childIds", "contractStatus", "source",
        }));
        Assert.That((string?)record["id"], Does.Match("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
        Assert.That((string?)record["ironcladId"], Is.EqualTo("IC-1"));
    }

    [TestCase("totalContractValue", """{"type":"monetary_amount","value":{"currency":"USD","amount":1250.5}}""")]
    [TestCase("agreementDate", """{"type":"date","value":"2026-01-31T00:00:00.000Z"}""")]
    [TestCase("counterpartySigner", """{"type":"string","value":"Chris Counterparty"}""")]
    [TestCase("counterpartyAddress", """{"type":"address","value":"1 Main St, Austin, TX, 78701, USA"}""")]
    public async Task A_property_is_named_by_its_property_key_and_has_its_record_shape(string property, string expected) =>
        Assert.That((await Filed())["properties"]![property]!.ToJsonString(), Is.EqualTo(expected));

    [Test]
    public async Task An_address_can_be_asked_for_as_an_object()
    {
        await Filed();

        var address = (await Api.Get("/records/IC-1?addressAsObject=true")).Json["properties"]!["counterpartyAddress"]!["value"]!;

        Assert.That(((string?)address["locality"], (string?)address["raw"]), Is.EqualTo(("Austin", "1 Main St, Austin, TX, 78701, USA")));
    }

    [Test]
    public async Task The_attachment_has_a_name_in_the_record_and_none_in_its_download()
    {
        var record = await Filed();
        var copy = record["attachments"]!["signedCopy"]!;
        var download = await Api.Get($"/records/{record["id"]}/attachments/signedCopy");

        Assert.That((string?)copy["href"], Is.EqualTo($"{Ironclad.BaseAddress}public/api/v1/records/{record["id"]}/attachments/signedCopy"));
        Assert.That(((string?)copy["filename"], (string?)copy["contentType"]), Is.EqualTo(("MSA with Contoso.pdf", "application/pdf")));
        Assert.That(download.ContentHeaders.ContentType, Is.Null);
        Assert.That(download.ContentHeaders.ContentDisposition?.ToString(), Is.EqualTo("attachment"));
    }

    [Test]
    public async Task The_signed_document_is_a_PDF_whose_cross_references_are_right()
    {
        await Filed();
        var pdf = (await Api.Get("/records/IC-1/attachments/signedCopy")).Text;
        var xref = int.Parse(Regex.Match(pdf, @"startxref\n(\d+)\n").Groups[1].Value, CultureInfo.InvariantCulture);
        var offsets = Regex.Matches(pdf[xref..], @"(\d{10}) 00000 n").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

        Assert.That(pdf[xref..], Does.StartWith("xref\n0 6\n"));
        Assert.That(offsets.Select((offset, index) => pdf[offset..].StartsWith($"{index + 1} 0 obj", StringComparison.Ordinal)), Is.All.True);
    }

    [Test]
    public async Task The_download_needs_the_bearer()
    {
        await Filed();

        Assert.That((await new ApiClient(Http, bearer: null).Get("/records/IC-1/attachments/signedCopy")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task An_unknown_record_or_attachment_is_not_found_by_a_400()
    {
        await Filed();

        Assert.That((await Api.Get("/records/IC-9")).Error, Is.EqualTo((HttpStatusCode.BadRequest, "NOT_FOUND", "couldn't find a record matching the id IC-9", (string?)null)));
        Assert.That((await Api.Get("/records/IC-1/attachments/other")).Error.Message, Does.StartWith("couldn't find an attachment matching the key other for record with id"));
    }

    [Test]
    public async Task The_record_can_come_later_than_the_completion()
    {
        var id = await LaunchedId();
        await Ironclad.Control.Complete(id, new Completion { RecordLater = true });
        var before = (await Api.Get($"/workflows/{id}")).Json;
        await Ironclad.Control.FileRecord(id);
        var after = (await Api.Get($"/workflows/{id}")).Json;

        Assert.That(((string?)before["status"], before.ContainsKey("recordIds")), Is.EqualTo(("completed", false)));
        Assert.That(after["recordIds"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_signed_copy_can_be_missing_or_indexed()
    {
        var missing = await Filed(new Completion { SignedCopy = SignedCopy.Missing });
        var indexed = await Filed(new Completion { SignedCopy = SignedCopy.Indexed });

        Assert.That(missing["attachments"]!.ToJsonString(), Is.EqualTo("{}"));
        Assert.That(ReceivedDelivery.Keys(indexed["attachments"]!.AsObject()), Is.EqualTo(new[] { "signedCopy[1]" }));
        Assert.That((await Api.Get(new Uri((string)indexed["attachments"]!["signedCopy[1]"]!["href"]!).AbsolutePath["/public/api/v1".Length..])).Text, Does.StartWith("%PDF"));
    }

    [Test]
    public async Task An_attachment_can_lack_its_name_and_type_and_records_without_one_can_come_before()
    {
        var filed = await Filed(new Completion { NoFileName = true, NoContentType = true, RecordsBefore = 2 });
        var ids = (await Api.Get("/workflows/IC-1")).Json["recordIds"]!.AsArray();
        var first = (await Api.Get($"/records/{ids[0]}")).Json;

        Assert.That(ReceivedDelivery.Keys(filed["attachments"]!["signedCopy"]!.AsObject()), Is.EqualTo(new[] { "href" }));
        Assert.That(((string?)ids[2], ids.Count, first["attachments"]!.ToJsonString()), Is.EqualTo(((string?)filed["id"], 3, "{}")));
    }

    [TestCase(DocumentContent.Empty, "")]
    [TestCase(DocumentContent.Word, "PK")]
    [TestCase(DocumentContent.Html, "<!DOCTYPE html>")]
    public async Task The_signed_document_can_be_empty_or_no_PDF(DocumentContent content, string start)
    {
        await Filed(new Completion { Document = content });

        Assert.That((await Api.Get("/records/IC-1/attachments/signedCopy")).Text, content is DocumentContent.Empty ? Is.Empty : Does.StartWith(start));
    }

    [Test]
    public async Task The_signed_document_can_be_very_large()
    {
        await Filed(new Completion { PaddingBytes = 1_000_000 });

        Assert.That((await Api.Get("/records/IC-1/attachments/signedCopy")).Bytes, Has.Length.GreaterThan(1_000_000));
    }

    [Test]
    public async Task The_link_can_lead_to_another_host()
    {
        var record = await Filed(new Completion { HrefHost = new Uri("https://files.example.test") });

        Assert.That((string?)record["attachments"]!["signedCopy"]!["href"], Does.StartWith("https://files.example.test/public/api/v1/records/"));
    }

    [Test]
    public async Task A_completed_workflow_lists_its_signed_document_too()
    {
        await Filed();
        var workflow = (await Api.Get("/workflows/IC-1")).Json;

        Assert.That(((string?)workflow["step"], (bool)workflow["isComplete"]!, (string?)workflow["signatures"]!["state"]), Is.EqualTo(("Complete", true, "completed")));
        Assert.That((await Api.Get(((string)workflow["attributes"]!["signed"]!["download"]!)["/public/api/v1".Length..])).Text, Does.StartWith("%PDF"));
    }

    private async Task<JsonObject> Filed(Completion? completion = null)
    {
        var outcome = await Ironclad.Control.Complete(await LaunchedId(), completion);
        return (await Api.Get($"/records/{outcome.Workflow!.RecordId}")).Json;
    }
}
