namespace Ironclad.RelayApi.Ironclad;

/// <summary>A document did not come in whole; fetching it again may help.</summary>
internal sealed class DocumentInterruptedException(string message, Exception? cause = null) : Exception(message, cause);
