using System.Net;
using System.Text.RegularExpressions;
using Ironclad.RelayApi.Tests.Operations;
using Ironclad.RelayApi.Tests.Operations.Pages;
using Ironclad.RelayApi.Tests.Webhooks;

namespace Ironclad.RelayApi.Tests.Pairs;

/// <summary>The operations pages of a further pair, under <c>/sandbox/ops</c>.</summary>
internal sealed partial class PairPagesTests
{
    private TemporaryFolder _folder;
    private Signer _ironclad;
    private RelayUnderTest _relay;
    private Visitor _visitor;

    [OneTimeSetUp]
    public async Task Start()
    {
        _folder = new TemporaryFolder();
        _ironclad = await Signer.StartAsync();
        _relay = await RelayUnderTest.StartAsync(
            _ironclad.Address, _folder.InboxPath, replace: null,
            ("Operations:AdminKey", OperatorApi.AdminKey),
            ("Diagnostics:MetricsKey", "a-key-of-the-tests-for-figures-alone"),
            ("Pairs:sandbox:Ironclad:BaseUrl", _ironclad.Address.AbsoluteUri),
            ("Pairs:sandbox:Ironclad:ApiToken", "token-of-the-sandbox"),
            ("Pairs:sandbox:Dataverse:Url", "http://127.0.0.1:11"));
    }

    [SetUp]
    public void Visit() => _visitor = new Visitor(_relay.Http.BaseAddress!);

    [TearDown]
    public void Leave() => _visitor.Dispose();

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _relay.DisposeAsync();
        await _ironclad.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task Who_signs_in_to_a_pair_is_signed_in_to_that_one_alone()
    {
        var asked = await _visitor.OpenAsync("/sandbox/ops/journal");
        Assert.That(asked.Location!.AbsolutePath, Is.EqualTo("/sandbox/ops/sign-in"));

        var signedIn = await _visitor.SignInAsync(OperatorApi.AdminKey, asked.Location.PathAndQuery);

        Assert.That(signedIn.Location!.ToString(), Is.EqualTo("/sandbox/ops/journal"));
        Assert.That((await _visitor.OpenAsync("/sandbox/ops/journal")).Text, Does.Contain("Signed in as Operator"));
        Assert.That((await _visitor.OpenAsync("/ops/journal")).Status, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That((await _visitor.SignInAsync(OperatorApi.AdminKey)).Location!.ToString(), Is.EqualTo("/ops"));
        Assert.That((await _visitor.OpenAsync("/sandbox/ops/journal")).Text, Does.Contain("Signed in as Operator"), "Both at a time.");
    }

    [TestCase("/sandbox/ops")]
    [TestCase("/sandbox/ops/journal")]
    [TestCase("/sandbox/ops/set-aside")]
    [TestCase("/sandbox/ops/webhook")]
    public async Task No_link_and_no_form_of_a_pairs_page_leaves_the_pair(string path)
    {
        await _visitor.SignInAsync(OperatorApi.AdminKey, "/sandbox/ops/sign-in");

        var page = await _visitor.OpenAsync(path);

        Assert.That(page.Text, Does.Contain("127.0.0.1"), "The environment that it is about.");
        Assert.That(Address().Matches(page.Html).Select(address => address.Groups["path"].Value), Is.Not.Empty.And.All.StartsWith("/sandbox/ops"));
        foreach (var asset in Address().Matches(page.Html).Select(address => address.Groups["path"].Value).Where(link => link.Contains("/ops.", StringComparison.Ordinal)))
            Assert.That((await _visitor.OpenAsync(WebUtility.HtmlDecode(asset))).Status, Is.EqualTo(HttpStatusCode.OK), asset);
    }

    [TestCase("/metrics", HttpStatusCode.Unauthorized)]
    [TestCase("/sandbox/metrics", HttpStatusCode.NotFound)]
    public async Task The_figures_of_all_pairs_are_in_one_place(string path, HttpStatusCode status) =>
        Assert.That((await _visitor.OpenAsync(path)).Status, Is.EqualTo(status));

    /// <summary>From the root of the host on.</summary>
    [GeneratedRegex("(href|src|action)=\"(?<path>/[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
