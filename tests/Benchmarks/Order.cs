using Ironclad.Benchmarks.Documents;
using Ironclad.Benchmarks.Journal;
using Ironclad.Benchmarks.Load;
using Ironclad.Benchmarks.PureCode;
using Ironclad.Benchmarks.Start;

namespace Ironclad.Benchmarks;

/// <summary>What to measure.</summary>
internal sealed record Order(IReadOnlyList<IMeasurement> Measurements)
{
    public const string Usage =
        """
        Usage: dotnet run -c Release --project tests/Benchmarks -- [pure|load|document|start|journal ...|all] [--short] [--results DIR]
          pure       signature check, mapping, plug-in launch
          load       acknowledgements, end to end, event to CRM, each beside its floor
          document   memory for the largest document
          start      from the start of the process to its first answer
          journal    the operations pages with a million entries
          --short    a moment of each: shows that it runs, says nothing about speed
          --results  writes the results there
        Exit code 0: measured. 1: something that was measured did not have its effect. 2: wrong arguments.
        """;

    public static IReadOnlyList<IMeasurement> All { get; } =
        [new PureMeasurement(), new LoadMeasurement(), new DocumentMeasurement(), new StartMeasurement(), new JournalMeasurement()];

    public bool IsShort { get; private init; }

    public string? Results { get; private init; }

    /// <summary>The command again, for the results.</summary>
    public string Text =>
        $"dotnet run -c Release --project tests/Benchmarks -- {string.Join(' ', Measurements.Select(measurement => measurement.Name))}{(IsShort ? " --short" : "")}";

    /// <returns>Null when they cannot be understood.</returns>
    public static Order? Parse(string[] args)
    {
        var order = new Order(All);
        var named = new List<IMeasurement>();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--short":
                    order = order with { IsShort = true };
                    break;
                case "--results" when i + 1 < args.Length:
                    order = order with { Results = args[++i] };
                    break;
                case "all":
                    named.AddRange(All);
                    break;
                case var name when All.FirstOrDefault(measurement => measurement.Name == name) is { } measurement:
                    named.Add(measurement);
                    break;
                default:
                    return null;
            }
        }

        return named.Count == 0 ? order : order with { Measurements = [.. named.Distinct()] };
    }
}
