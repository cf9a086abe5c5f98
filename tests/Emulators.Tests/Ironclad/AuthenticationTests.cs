using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Ironclad.Emulator;
using Ironclad.Emulators.Tests.Ironclad.Drivers;

namespace Ironclad.Emulators.Tests.Ironclad;

/// <summary>Legacy token and OAuth client credentials.</summary>
public sealed class AuthenticationTests : IroncladTest
{
    private const string ReadWorkflows = "public.workflows.readWorkflows";
    private const string CreateWorkflows = "public.workflows.createWorkflows";

    [TestCase(null, "/workflows")]
    [TestCase("wrong", "/workflows")]
    [TestCase("wrong", "/no/such/path")]
    public async Task A_bad_bearer_is_refused_on_any_path(string? bearer, string path)
    {
        var answer = await new ApiClient(Http, bearer).Get(path);

        Assert.That(answer.Error, Is.EqualTo((HttpStatusCode.Unauthorized, "UNAUTHORIZED", "invalid authentication token", (string?)null)));
    }

    [Test]
    public async Task A_revoked_token_is_refused_with_its_own_message()
    {
        await Ironclad.Control.RevokeTokens();

        Assert.That((await Api.Get("/workflows")).Error.Message, Is.EqualTo("token has been revoked"));
    }

    [Test]
    public async Task A_token_expires_when_its_lifetime_has_passed()
    {
        var api = await OAuthApi(ReadWorkflows);
        Time.Advance(TimeSpan.FromSeconds(21599));
        var before = await api.Get("/workflows");
        Time.Advance(TimeSpan.FromSeconds(1));

        Assert.That(before.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await api.Get("/workflows")).Error.Message, Is.EqualTo("token has expired"));
    }

    [Test]
    public async Task A_legacy_launch_must_name_its_creator()
    {
        var body = Launch.Msa();
        body.Remove("creator");

        Assert.That((await Api.Post("/workflows", body)).Error.Param, Is.EqualTo("creator"));
    }

    [Test]
    public async Task An_OAuth_launch_is_made_by_the_acting_user_whatever_the_body_says()
    {
        var body = Launch.Msa();
        body["creator"] = new JsonObject { ["type"] = "email", ["email"] = DefaultCompany.SigningUserEmail };

        var workflow = (await (await OAuthApi(CreateWorkflows)).Post("/workflows", body)).Json;

        Assert.That((string?)workflow["creator"]!["email"], Is.EqualTo(DefaultCompany.IntegrationUserEmail));
    }

    [TestCase(null)]
    [TestCase("nobody@acme.test")]
    public async Task Client_credentials_need_an_acting_user(string? user)
    {
        var token = await Token(ReadWorkflows);

        var answer = await new ApiClient(Http, token) { ActingUser = user }.Get("/workflows");

        Assert.That(answer.Error, Is.EqualTo((HttpStatusCode.Forbidden, "FORBIDDEN", "access forbidden", (string?)null)));
    }

    [Test]
    public async Task A_token_without_the_scope_of_the_route_is_forbidden()
    {
        var answer = await (await OAuthApi(ReadWorkflows)).Post("/workflows", Launch.Msa());

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task The_token_answer_names_type_lifetime_and_scope()
    {
        var answer = await TokenAnswer(Json(DefaultCompany.OAuthClientSecret, $"{ReadWorkflows} {CreateWorkflows}"));
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

        Assert.That(ReceivedDelivery.Keys(json), Is.EqualTo(new[] { "token_type", "access_token", "expires_in", "scope" }));
        Assert.That((int)json["expires_in"]!, Is.EqualTo(21600));
    }

    [Test]
    public async Task The_client_may_come_as_a_form_or_as_Basic()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = DefaultCompany.OAuthClientId,
            ["client_secret"] = DefaultCompany.OAuthClientSecret,
        });
        using var basic = new HttpRequestMessage(HttpMethod.Post, "/oauth/token") { Content = new StringContent("""{"grant_type":"client_credentials"}""", Encoding.UTF8, "application/json") };
        basic.Headers.Authorization = new AuthenticationHeaderValue("Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{DefaultCompany.OAuthClientId}:{DefaultCompany.OAuthClientSecret}")));

        Assert.That((await Http.PostAsync("/oauth/token", form)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await Http.SendAsync(basic)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("wrong", ReadWorkflows, HttpStatusCode.Forbidden, "unauthorized_client")]
    [TestCase(DefaultCompany.OAuthClientSecret, "public.everything", HttpStatusCode.BadRequest, "invalid_scope")]
    public async Task A_wrong_secret_or_scope_is_refused(string secret, string scope, HttpStatusCode status, string error)
    {
        var answer = await TokenAnswer(Json(secret, scope));
        var json = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.That((answer.StatusCode, (string?)json["error"]), Is.EqualTo((status, error)));
    }

    [Test]
    public async Task A_scope_that_was_taken_from_the_client_spoils_the_whole_token()
    {
        await Ironclad.Control.DisableScopes(CreateWorkflows);

        Assert.That((await TokenAnswer(Json(DefaultCompany.OAuthClientSecret, $"{ReadWorkflows} {CreateWorkflows}"))).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await TokenAnswer(Json(DefaultCompany.OAuthClientSecret, ReadWorkflows))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Userinfo_tells_who_the_token_acts_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oauth/userinfo");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Token(ReadWorkflows));
        request.Headers.Add("x-as-user-id", DefaultCompany.LegalUserId);

        var json = JsonNode.Parse(await (await Http.SendAsync(request)).Content.ReadAsStringAsync())!;

        Assert.That((string?)json["email"], Is.EqualTo(DefaultCompany.LegalUserEmail));
        Assert.That((string?)json["companyId"], Is.EqualTo(DefaultCompany.CompanyId));
    }

    private async Task<ApiClient> OAuthApi(string scope) => new(Http, await Token(scope)) { ActingUser = DefaultCompany.IntegrationUserEmail };

    private async Task<string> Token(string scope)
    {
        var answer = await TokenAnswer(Json(DefaultCompany.OAuthClientSecret, scope));
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!;
    }

    private async Task<HttpResponseMessage> TokenAnswer(JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await Http.PostAsync("/oauth/token", content);
    }

    private static JsonObject Json(string secret, string scope) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = DefaultCompany.OAuthClientId,
        ["client_secret"] = secret,
        ["scope"] = scope,
    };
}
