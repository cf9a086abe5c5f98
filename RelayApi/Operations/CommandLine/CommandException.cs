namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary>Why a command came to nothing, for the person at the keyboard.</summary>
internal sealed class CommandException(string message) : Exception(message);
