namespace Ironclad.RelayApi.Webhooks;

/// <summary>What became of a delivery.</summary>
internal enum Receipt
{
    Stored,
    AlreadyStored,
    Ignored,
    WrongType,
    TooLarge,
    NotAuthentic,
    TooManyFailures,
    Unreadable,
    KeyUnavailable,
    StoreUnavailable,
    Failed,
}
