using Azure.Core;
using Ironclad.Emulator;
using Ironclad.RelayApi.Inbox.Worker;
using Ironclad.RelayApi.Tests.Handlers;
using Ironclad.RelayApi.Tests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ironclad.RelayApi.Tests.Pairs;

/// <summary>A further pair is a whole relay: what Ironclad's sandbox sends to it is in its own Dataverse soon, whatever the relay's own pair does.</summary>
internal sealed class WholePairTests
{
    [Test, CancelAfter(30_000)]
    public async Task An_event_of_the_sandbox_is_handled_in_the_Dataverse_of_the_sandbox(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var sandbox = await RelayScenario.StartAsync();
        using var log = new AttemptsOfTheSandbox();
        var user = sandbox.Dataverse.AddUser("Relay of the pair", "Ironclad Integration").Token;
        await using var relay = await RelayUnderTest.StartAsync(
            new Uri("http://127.0.0.1:9"),
            folder.InboxPath,
            services => services.AddSingleton<ILoggerProvider>(log)
                .AddSingleton(DelegatedTokenCredential.Create((_, _) => new AccessToken(user, DateTimeOffset.MaxValue))),
            ("Operations:AdminKey", OperatorApi.AdminKey),
            ("Pairs:sandbox:Ironclad:BaseUrl", sandbox.Ironclad.BaseAddress.AbsoluteUri),
            ("Pairs:sandbox:Ironclad:ApiToken", DefaultCompany.ApiToken),
            ("Pairs:sandbox:Dataverse:Url", sandbox.Dataverse.BaseAddress.AbsoluteUri),
            ("Pairs:sandbox:Inbox:Paused", "false"));
        await sandbox.Ironclad.Control.RegisterWebhook(new Uri(relay.Http.BaseAddress!, "/sandbox/webhooks/ironclad"), "*");
        var agreement = await sandbox.LaunchedAsync();

        await agreement.WorthAsync(2000m);

        Assert.That(await log.First.WaitAsync(cancellation), Does.StartWith("workflow_attribute_updated ").And.Contain("Done"));
        Assert.That(agreement.Value, Is.EqualTo(2000m));
        Assert.That(await relay.StoredAsync(), Is.Empty, "The relay's own journal.");
    }

    /// <summary>The log of the relay, of which it keeps the pair's first attempt.</summary>
    private sealed class AttemptsOfTheSandbox : ILoggerProvider, ILogger
    {
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> First => _first.Task;

        public ILogger CreateLogger(string categoryName) => categoryName == $"{typeof(AttemptRunner).FullName}[sandbox]" ? this : NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _first.TrySetResult(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
