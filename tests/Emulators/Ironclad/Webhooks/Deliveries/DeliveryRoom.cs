using System.Text.Json.Nodes;
using Ironclad.Emulator.Clock;
using Ironclad.Emulator.Control;
using Ironclad.Emulator.Control.Reports;

namespace Ironclad.Emulator.Webhooks.Deliveries;

/// <summary>All deliveries: those that were made, and those that are due now or at their next retry.</summary>
internal sealed class DeliveryRoom(Emulation emulation) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    {
        Timeout = emulation.Options.DeliveryTimeout,
    };

    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _closing = new();
    private readonly List<Delivery> _deliveries = [];
    private readonly List<Delivery> _pending = [];
    private ITimer? _timer;

    public DeliveryFaults Faults { get; } = new();

    public IReadOnlyList<Delivery> All
    {
        get
        {
            lock (_deliveries)
                return [.. _deliveries];
        }
    }

    /// <summary>One delivery for each webhook that wants the event, due at once.</summary>
    public void Raise(Event happened)
    {
        foreach (var webhook in emulation.Company.Webhooks.Where(webhook => webhook.Wants(happened.Name)))
        {
            var fault = Faults.Take();
            var delivery = New(webhook, DeliveryFaults.PutOn(happened, fault), fault);
            Add(delivery);
            if (fault is DeliveryFault.Duplicate)
                Add(Again(delivery, delivery.EventId));
        }
    }

    /// <summary>The same event again: as it was, or with an event id and nonce of its own. What it tells and when it happened stay.</summary>
    public Delivery Resend(Delivery delivery, bool fresh)
    {
        var again = Again(delivery, fresh ? NewEventId() : delivery.EventId);
        Add(again);
        return again;
    }

    /// <summary>Makes every attempt that is due, as many at once as the options say, and returns when none is left.</summary>
    public async Task SendDue()
    {
        await _turn.WaitAsync(_closing.Token);
        try
        {
            while (NextUntil(emulation.Clock.Now, emulation.Options.DeliveriesAtOnce) is { Count: > 0 } next)
                await Task.WhenAll(next.Select(Send));
            ArmTimer();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Moves the clock ahead, stopping at every retry on the way.</summary>
    public async Task Advance(TimeSpan time)
    {
        var end = emulation.Clock.Now + time;
        await SendDue();
        while (NextUntil(end, 1) is [var next])
        {
            emulation.Clock.MoveTo(next.Due);
            await SendDue();
        }

        emulation.Clock.MoveTo(end);
    }

    public void Clear()
    {
        Faults.Clear();
        lock (_deliveries)
        {
            _deliveries.Clear();
            _pending.Clear();
        }
    }

    public void Dispose()
    {
        _closing.Cancel();
        _timer?.Dispose();
        _http.Dispose();
    }

    private string NewEventId() => $"webhookEvent{emulation.Ids.Hex(12)}";

    private Delivery Again(Delivery delivery, string eventId) =>
        new(delivery.Webhook, delivery.Event, eventId, delivery.Body) { Due = emulation.Clock.Now };

    private Delivery New(Webhook webhook, Event happened, DeliveryFault? fault)
    {
        var body = new JsonObject
        {
            ["companyID"] = DefaultCompany.CompanyId,
            ["payload"] = happened.Payload.DeepClone(),
            ["timestamp"] = Timestamp.Of(emulation.Clock.Now),
            ["webhookID"] = webhook.Id,
        };
        return new Delivery(webhook, happened, NewEventId(), body)
        {
            Fault = fault,
            Due = emulation.Clock.Now,
            State = fault is DeliveryFault.Withheld ? DeliveryState.Withheld : DeliveryState.Pending,
        };
    }

    private void Add(Delivery delivery)
    {
        lock (_deliveries)
        {
            _deliveries.Add(delivery);
            if (delivery.State is DeliveryState.Pending)
                _pending.Add(delivery);
        }
    }

    private IReadOnlyList<Delivery> NextUntil(DateTimeOffset moment, int atMost)
    {
        lock (_deliveries)
        {
            _pending.RemoveAll(delivery => delivery.State is not DeliveryState.Pending);
            return [.. _pending.Where(delivery => delivery.Due <= moment).OrderBy(delivery => delivery.Due).Take(atMost)];
        }
    }

    private async Task Send(Delivery delivery)
    {
        if (!delivery.Webhook.IsEnabled)
        {
            delivery.State = DeliveryState.GivenUp;
            return;
        }

        var (status, error) = await Attempt(delivery);
        lock (emulation.Company.Gate)
        {
            if (status is >= 200 and < 300)
                delivery.Webhook.Succeeded();
            else
                delivery.Webhook.Failed(status, emulation.Clock.Now);
        }

        delivery.Add(new AttemptReport(emulation.Clock.Now, status, error));
    }

    private async Task<(int? Status, string? Error)> Attempt(Delivery delivery)
    {
        try
        {
            using var request = DeliveryRequest.Of(delivery, emulation.Key, emulation.Ids.Nano(), DeliveryFaults.OfAttempt(delivery));
            using var response = await _http.SendAsync(request, _closing.Token);
            return ((int)response.StatusCode, null);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !_closing.IsCancellationRequested))
        {
            return (null, failure.Message);
        }
    }

    private void ArmTimer()
    {
        _timer?.Dispose();
        _timer = NextUntil(DateTimeOffset.MaxValue, 1) is [var next] ? emulation.Clock.At(next.Due, () => _ = SendDue()) : null;
    }
}
