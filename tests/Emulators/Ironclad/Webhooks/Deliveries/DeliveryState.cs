namespace Ironclad.Emulator.Webhooks.Deliveries;

internal enum DeliveryState
{
    Pending,
    Delivered,
    GivenUp,
    Withheld,
}
