using System.Net;
using Ironclad.RelayApi.Diagnostics;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Webhooks;

/// <summary>Verify, store, answer. No business code runs before the delivery is durable.</summary>
internal sealed partial class WebhookReceiver(
    Authenticity authenticity, FailedDeliveries failures, IInbox inbox, WakeUp wakeUp, ILogger<WebhookReceiver> logger)
{
    /// <param name="sender">The address that the delivery came from.</param>
    public async Task<Receipt> ReceiveAsync(Delivery delivery, IPAddress? sender, CancellationToken cancellation)
    {
        SignatureCheck check;
        try
        {
            check = await authenticity.CheckAsync(delivery, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.KeyUnavailable(logger, failure, delivery.EventId);
            return Receipt.KeyUnavailable;
        }

        if (check != SignatureCheck.Valid)
            return Refuse(delivery, check, sender);
        return EventReader.Read(delivery.EventId!, delivery.Body) is { } received
            ? await StoreAsync(received, delivery.Body, cancellation)
            : Receipt.Unreadable;
    }

    /// <summary>What was wrong is for the log alone: whoever forges learns nothing from the answer.</summary>
    private Receipt Refuse(Delivery delivery, SignatureCheck check, IPAddress? sender)
    {
        var budget = failures.Count(sender);
        if (budget == SenderBudget.Spent)
            return Receipt.TooManyFailures;
        Log.NotAuthentic(logger, check, delivery.Body.Length);
        if (budget == SenderBudget.JustSpent)
            Log.TooManyFailures(logger, sender, FailedDeliveries.Window);
        return Receipt.NotAuthentic;
    }

    private async Task<Receipt> StoreAsync(IroncladEvent received, byte[] body, CancellationToken cancellation)
    {
        var ignored = WhyIgnored(received);
        try
        {
            var entry = new NewEntry(received.EventId, received.Name, received.WorkflowId, body, ignored);
            var isNew = await inbox.StoreAsync(entry, cancellation);
            var receipt = !isNew ? Receipt.AlreadyStored : ignored is null ? Receipt.Stored : Receipt.Ignored;
            Signals.Received(received, receipt);
            Log.Received(logger, received.EventId, received.Name, received.WorkflowId, receipt);
            if (receipt == Receipt.Stored)
                wakeUp.Ring();
            return receipt;
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.StoreUnavailable(logger, failure, received.EventId);
            return Receipt.StoreUnavailable;
        }
    }

    private static string? WhyIgnored(IroncladEvent received)
    {
        if (!EventTable.Handlers.ContainsKey(received.Name))
            return "No handler takes this kind of event.";
        return received.WorkflowId is null ? "The event names no workflow." : null;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Received {EventName} {EventId} of workflow {WorkflowId}: {Receipt}")]
        public static partial void Received(ILogger logger, string eventId, string eventName, string? workflowId, Receipt receipt);

        [LoggerMessage(LogLevel.Warning, "Refused a delivery of {Bytes} bytes: signature {Check}")]
        public static partial void NotAuthentic(ILogger logger, SignatureCheck check, int bytes);

        [LoggerMessage(LogLevel.Warning, "{Sender} used up its refused deliveries. What it forges within {Window} is refused without a line.")]
        public static partial void TooManyFailures(ILogger logger, IPAddress? sender, TimeSpan window);

        [LoggerMessage(LogLevel.Error, "Delivery {EventId} was not checked: Ironclad's key is not available. Ironclad sends it again.")]
        public static partial void KeyUnavailable(ILogger logger, Exception failure, string? eventId);

        [LoggerMessage(LogLevel.Error, "Delivery {EventId} was not stored: the inbox is not available. Ironclad sends it again.")]
        public static partial void StoreUnavailable(ILogger logger, Exception failure, string eventId);
    }
}
