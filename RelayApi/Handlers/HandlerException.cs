namespace Ironclad.RelayApi.Handlers;

/// <summary>A handler met something it cannot get past and knows what that means for the next attempt.</summary>
internal class HandlerException(FailureKind kind, string reason) : Exception(reason)
{
    public FailureKind Kind { get; } = kind;
}
