namespace Ironclad.Solution;

/// <param name="Output">Folder of the zips; null when the solution is only checked.</param>
internal sealed record PackerArguments(string Source, string Plugin, string? Output)
{
    /// <returns>Null when the command line is not one of the two that the usage text shows.</returns>
    public static PackerArguments? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count % 2 == 0)
            return null;

        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = 1; index < arguments.Count; index += 2)
        {
            if (!options.TryAdd(arguments[index], arguments[index + 1]))
                return null;
        }

        return (arguments[0], options.Count) switch
        {
            ("check", 2) when options.TryGetValue("--source", out var source) && options.TryGetValue("--plugin", out var plugin)
                => new(source, plugin, null),
            ("pack", 3) when options.TryGetValue("--source", out var source) && options.TryGetValue("--plugin", out var plugin)
                && options.TryGetValue("--output", out var output) => new(source, plugin, output),
            _ => null,
        };
    }
}
