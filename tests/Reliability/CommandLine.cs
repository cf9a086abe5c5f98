using System.Globalization;
using Ironclad.Reliability.Scenarios;
using Ironclad.Reliability.Scenarios.Databases;
using Ironclad.Reliability.Scenarios.Forgeries;
using Ironclad.Reliability.Scenarios.Instances;
using Ironclad.Reliability.Scenarios.Kills;
using Ironclad.Reliability.Scenarios.Outages;
using Ironclad.Reliability.Scenarios.Storms;
using Ironclad.Reliability.Stores;

namespace Ironclad.Reliability;

/// <summary>What to run.</summary>
internal sealed record CommandLine
{
    public const string Usage =
        """
        Usage: dotnet run -c Release --project tests/Reliability -- [scenario ...|all] [--full|--short] [--seed N]
               [--store sqlite|postgres] [--results DIR]
          scenario   kills, ironclad-outage, dataverse-outage, relay-outage, storms, database, instances, forgeries
          --full     what the committed results show; --short, the default, takes seconds for each scenario
          --store    only one of the two stores
          --results  writes the results there, beside those of the scenarios that are not run now
        Exit code 0: everything held. 1: something did not. 2: wrong arguments.
        """;

    public static IReadOnlyList<IScenario> All { get; } =
    [
        new KillScenario(),
        new OutageScenario(Outage.Ironclad),
        new OutageScenario(Outage.Dataverse),
        new OutageScenario(Outage.Relay),
        new StormScenario(),
        new DatabaseScenario(),
        new InstancesScenario(),
        new ForgeryScenario(),
    ];

    public IReadOnlyList<IScenario> Scenarios { get; private init; } = All;

    public IReadOnlyList<StoreKind> Stores { get; private init; } = Enum.GetValues<StoreKind>();

    public bool IsFull { get; private init; }

    public int Seed { get; private init; } = 1;

    public string? Results { get; private init; }

    /// <returns>Null when they cannot be understood.</returns>
    public static CommandLine? Parse(string[] args)
    {
        var order = new CommandLine();
        var named = new List<IScenario>();
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--full" or "--short":
                    order = order with { IsFull = args[i] == "--full" };
                    continue;
                case "--seed" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed):
                    order = order with { Seed = seed };
                    break;
                case "--store" when Enum.TryParse<StoreKind>(value, ignoreCase: true, out var store):
                    order = order with { Stores = [store] };
                    break;
                case "--results" when value.Length > 0:
                    order = order with { Results = value };
                    break;
                case "all":
                    named.AddRange(All);
                    continue;
                case var name when All.FirstOrDefault(scenario => scenario.Name == name) is { } scenario:
                    named.Add(scenario);
                    continue;
                default:
                    return null;
            }

            i++;
        }

        return named.Count == 0 ? order : order with { Scenarios = [.. named.Distinct()] };
    }
}
