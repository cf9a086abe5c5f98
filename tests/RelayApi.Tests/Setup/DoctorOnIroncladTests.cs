using Ironclad.Emulator;
using Ironclad.Emulator.Control;
using Ironclad.Mapping;
using Ironclad.RelayApi.Tests.Ironclad;

namespace Ironclad.RelayApi.Tests.Setup;

/// <summary>The links to Ironclad, each broken in one way.</summary>
internal sealed class DoctorOnIroncladTests : DoctorTest
{
    [Test]
    public async Task A_refused_secret_is_told_and_never_shown()
    {
        Machine.Settings["Ironclad:ClientSecret"] = "open-sesame";

        var told = await BrokenAsync();

        Assert.That(told, Does.Contain("[broken]      Ironclad credential: ").And.Contain("[not checked] Webhook: "));
        Assert.That(told, Does.Not.Contain("open-sesame").And.Not.Contain(DefaultCompany.IntegrationUserEmail));
    }

    [Test]
    public async Task The_scope_that_makes_Ironclad_refuse_the_token_is_named()
    {
        await Between.Scenario.Ironclad.Control.DisableScopes("public.workflows.cancel");

        Assert.That(await BrokenAsync(), Does.Contain(
            "[broken]      Ironclad credential: Ironclad gives no token, because public.workflows.cancel is not enabled for the client."));
    }

    [Test]
    public async Task Scopes_that_only_setting_up_needs_are_no_fault()
    {
        await Between.Scenario.Ironclad.Control.DisableScopes("public.webhooks.createWebhooks", "public.workflows.readSchemas");

        var (exit, told) = await Machine.RunAsync("doctor");

        Assert.That(exit, Is.EqualTo(3), told);
        Assert.That(told, Does.Contain("[look at]     Ironclad scopes: The client lacks public.webhooks.createWebhooks, public.workflows.readSchemas")
            .And.Contain("[not checked] Templates: icd_IroncladMsaTemplateId (MSA): Ironclad does not let the client read"));
    }

    [Test]
    public async Task A_legacy_token_works_and_is_told_to_be_deprecated()
    {
        foreach (var setting in new[] { "Ironclad:ClientId", "Ironclad:ClientSecret", "Ironclad:UserEmail" })
            Machine.Settings[setting] = null;
        Machine.Settings["Ironclad:ApiToken"] = DefaultCompany.ApiToken;

        var (exit, told) = await Machine.RunAsync("doctor");

        Assert.That(exit, Is.Zero, told);
        Assert.That(told, Does.Contain("[look at]     Ironclad credential: The legacy access token works. Ironclad has deprecated it"));
    }

    [Test]
    public async Task A_template_that_was_republished_is_told()
    {
        await Between.Scenario.Ironclad.Control.RepublishTemplate(DefaultCompany.MsaTemplateId);

        Assert.That(await BrokenAsync(), Does.Contain($"Templates: icd_IroncladMsaTemplateId (MSA): Ironclad has no template {DefaultCompany.MsaTemplateId}."));
    }

    [Test]
    public async Task A_mapping_that_does_not_fit_the_template_is_told_attribute_by_attribute()
    {
        Between.Scenario.Set(SettingNames.NdaTemplateId, DefaultCompany.NdaTemplateId);

        var told = await BrokenAsync();

        Assert.That(told, Does.Contain("icd_IroncladNdaTemplateId (NDA): the mapping sends counterpartySignerName (Counterparty Signer Name), which the template does not have.")
            .And.Contain($"the template always asks for {DefaultCompany.NdaSignerEmailAttribute} (Counterparty Signer Email), and the mapping does not send it."));
    }

    [Test]
    public async Task A_relay_that_is_not_registered_is_told_the_command()
    {
        await Between.Scenario.Ironclad.Control.Reset();

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Webhook: Ironclad has no webhook for this relay").And.Contain("webhook register --url"));
    }

    [TestCase(404, "answers 404 to an unsigned delivery, where a relay answers 401")]
    [TestCase(410, "answers 410, for which Ironclad disables the webhook at once")]
    public async Task Something_else_at_the_public_address_is_told(int status, string expected)
    {
        await using var other = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        await Between.Scenario.Ironclad.Control.Reset();
        await Between.Scenario.Ironclad.Control.RegisterWebhook(new Uri(other.Address, "/webhooks/ironclad"), "*");

        Assert.That(await BrokenAsync(), Does.Contain(expected));
    }

    [Test]
    public async Task A_key_that_is_none_is_told()
    {
        await Between.Scenario.Ironclad.Control.AddFault(new Fault { Route = "GET /webhooks/verification-key", Kind = FaultKind.Html, Status = 200 });

        Assert.That(await BrokenAsync(), Does.Contain("[broken]      Signature key: "));
    }
}
