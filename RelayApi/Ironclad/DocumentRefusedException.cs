namespace Ironclad.RelayApi.Ironclad;

/// <summary>The relay will not fetch this document, now or later; the message says why and what to do.</summary>
internal sealed class DocumentRefusedException(string message) : Exception(message);
