namespace Ironclad.Sandbox.Page;

/// <summary>A button that did not do what it says; the message is for whoever pressed it.</summary>
internal sealed class RefusedException(string message) : Exception(message);
