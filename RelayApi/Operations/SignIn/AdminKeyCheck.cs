using System.Net;
using System.Security.Cryptography;
using System.Text;
using Ironclad.RelayApi.Operations.Api;
using Ironclad.RelayApi.Webhooks;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations.SignIn;

/// <summary>Whether somebody has the admin key. The API and the sign-in page share it, and so one count of wrong keys.</summary>
internal sealed partial class AdminKeyCheck(IOptions<OperationsOptions> options, TimeProvider time, ILogger<AdminKeyCheck> logger)
{
    private const int MostFailuresPerMinute = 10;

    private readonly FailedDeliveries _failures =
        new(Options.Create(new WebhookOptions { FailuresPerMinute = MostFailuresPerMinute }), time);

    public bool IsSet => options.Value.AdminKey is { Length: > 0 };

    /// <summary>When an address that was not heard is heard again.</summary>
    public TimeSpan UntilNextMinute => _failures.UntilNextMinute();

    public AdminKeyAnswer Check(string? given, IPAddress? sender)
    {
        if (options.Value.AdminKey is not { Length: > 0 } key)
            return AdminKeyAnswer.NoKeySet;
        if (_failures.IsBudgetSpent(sender))
            return AdminKeyAnswer.NotHeard;
        if (given is not null && CryptographicOperations.FixedTimeEquals(Digest(given), Digest(key)))
            return AdminKeyAnswer.Right;
        if (_failures.Count(sender) == SenderBudget.JustSpent)
            Log.Guessed(logger, MostFailuresPerMinute);
        return AdminKeyAnswer.Wrong;
    }

    /// <summary>Takes the same time for every wrong key; digests have one length.</summary>
    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Failures} wrong admin keys came from one address within a minute; it is not heard until the next.")]
        public static partial void Guessed(ILogger logger, int failures);
    }
}

internal enum AdminKeyAnswer
{
    NoKeySet,
    Right,
    Wrong,

    /// <summary>Too many wrong keys came from there within this minute.</summary>
    NotHeard,
}
