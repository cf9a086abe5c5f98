using Ironclad.Texts;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>A row that cannot be right.</summary>
internal sealed class CheckFailedException(string code, params object[] arguments) : Exception(code)
{
    public Message Reason { get; } = new(code, arguments);
}
