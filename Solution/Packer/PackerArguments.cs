namespace Ironclad.Solution;

/// <summary>A command and its options, exactly those that the usage text shows.</summary>
internal sealed record PackerArguments(string Command, IReadOnlyDictionary<string, string> Options)
{
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["check"] = ["--source", "--plugin"],
        ["pack"] = ["--source", "--plugin", "--output"],
        ["privileges"] = ["--source"],
        ["stage"] = ["--zip", "--environment"],
    };

    public string this[string option] => Options[option];

    /// <returns>Null when the command line is none of those that the usage text shows.</returns>
    public static PackerArguments? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0 || !Known.TryGetValue(arguments[0], out var known))
            return null;

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 1; index < arguments.Count; index += 2)
        {
            if (!options.TryAdd(arguments[index], arguments[index + 1]))
                return null;
        }

        return known.ToHashSet().SetEquals(options.Keys) ? new(arguments[0], options) : null;
    }
}
