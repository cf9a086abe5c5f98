using System.Collections.Concurrent;
using Ironclad.Deliveries;

namespace Ironclad.Reliability.Scenarios.Forgeries;

/// <summary>Sends mutated deliveries over connections that stay open, and looks at every answer.</summary>
internal sealed class Forger(DeliveryMutator mutator, Uri address) : IDisposable
{
    private const int Connections = 32;
    private const int MostProblems = 20;
    private readonly HttpClient _http = new(MutatedDelivery.Handler()) { Timeout = TimeSpan.FromMinutes(1) };
    private readonly ConcurrentDictionary<int, int> _answers = new();
    private readonly ConcurrentDictionary<string, bool> _accepted = new();
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly Lock _one = new();
    private int _left;
    private int _wrong;

    public int Left => Volatile.Read(ref _left);

    /// <summary>How many deliveries got an answer that they did not deserve, or none.</summary>
    public int Wrong => _wrong;

    /// <summary>The first of them.</summary>
    public IReadOnlyList<string> Problems => [.. _problems];

    /// <summary>How often each status was the answer; 0 for none.</summary>
    public IReadOnlyDictionary<int, int> Answers => _answers;

    /// <summary>Event ids of the genuine deliveries that were accepted.</summary>
    public IReadOnlyCollection<string> Accepted => [.. _accepted.Keys];

    public Task SendAsync(int deliveries)
    {
        _left = deliveries;
        return Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(SendAsync)));
    }

    public void Dispose() => _http.Dispose();

    private async Task SendAsync()
    {
        while (Interlocked.Decrement(ref _left) >= 0)
        {
            MutatedDelivery delivery;
            lock (_one)
                delivery = mutator.Next();
            Judge(delivery, await AnswerAsync(delivery));
        }
    }

    private async Task<int> AnswerAsync(MutatedDelivery delivery)
    {
        try
        {
            using var request = delivery.ToRequest(address);
            using var answer = await _http.SendAsync(request);
            return (int)answer.StatusCode;
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException)
        {
            return 0;
        }
    }

    private void Judge(MutatedDelivery delivery, int status)
    {
        _answers.AddOrUpdate(status, 1, (_, before) => before + 1);
        if (delivery.ExpectedStatus == 202 && status == 202)
            _accepted[delivery.EventId!] = true;
        if (delivery.Allows(status))
            return;
        if (Interlocked.Increment(ref _wrong) <= MostProblems)
            _problems.Enqueue($"{delivery.Mutation}: answered {status} and not {delivery.ExpectedStatus}");
    }
}
