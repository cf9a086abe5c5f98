namespace Ironclad.Sandbox.Page;

/// <summary>What a button did.</summary>
/// <param name="Agreement">The Agreement to show next; by default the one that was shown.</param>
internal sealed record Pressed(string Text, Guid? Agreement = null);
