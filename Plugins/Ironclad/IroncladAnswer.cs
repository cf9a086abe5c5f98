namespace Ironclad.Plugins.Ironclad;

/// <summary>What became of one HTTP request.</summary>
/// <param name="Status">HTTP status, 0 when no answer came.</param>
/// <param name="Body">The JSON object of the answer, null when it was something else.</param>
internal sealed record IroncladAnswer(AnswerKind Kind, int Status = 0, IReadOnlyDictionary<string, object?>? Body = null)
{
    public static IroncladAnswer TimedOut { get; } = new(AnswerKind.TimedOut);

    public static IroncladAnswer Unreachable { get; } = new(AnswerKind.Unreachable);

    public bool IsSuccess => Status is >= 200 and < 300;

    public string? Text(string name) => Value(name) as string;

    public object? Value(string name) => Body is not null && Body.TryGetValue(name, out var value) ? value : null;
}

internal enum AnswerKind
{
    Received,
    TimedOut,

    /// <summary>No connection, or one that broke: the request may have arrived all the same.</summary>
    Unreachable,
}
