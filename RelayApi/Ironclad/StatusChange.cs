namespace Ironclad.RelayApi.Ironclad;

/// <summary>Why a workflow is cancelled: an object, not a text (Ironclad's OpenAPI: cancel-a-workflow).</summary>
internal sealed record StatusChange(StatusComment Comment)
{
    public static StatusChange Because(string message) => new(new StatusComment(message));
}

internal sealed record StatusComment(string Message);
