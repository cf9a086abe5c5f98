using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>Everything that must hold before the solution may be packed.</summary>
internal static class SolutionRules
{
    /// <summary>The rules about components read the files that these rules have found complete.</summary>
    public static IReadOnlyList<IRule> AboutFiles { get; } = [new KnownFiles(), new RequiredFiles(), new ReadableXml()];

    public static IReadOnlyList<IRule> AboutComponents { get; } =
    [
        new AppComponents(), new Auditing(), new Charts(), new ColumnFormats(), new ComponentsAreRoots(), new CustomApiParameters(),
        new CustomApis(), new Dashboards(), new EntityMaps(), new EnumTexts(), new EnvironmentVariables(), new ExtendedTables(),
        new FileNames(), new FormControls(), new FormScripts(), new Identifiers(), new Labels(), new LookupRelationships(), new ManagedIsBoth(),
        new MoneyColumns(), new OneMainForm(), new OptionSets(), new Placeholders(), new PluginTypes(), new PrimaryName(),
        new Publisher(), new PublisherPrefix(), new QuickViews(), new RelationshipIndex(), new RelationshipRoles(),
        new ResourceStrings(), new RibbonCommands(), new RolePrivileges(), new RootComponents(), new RootsArePresent(),
        new SchemaCasing(), new Sections(), new StepImages(), new StepRegistrations(), new Steps(), new Subgrids(), new SystemParts(),
        new SystemViews(), new ViewColumns(), new WebResources(),
    ];

    /// <returns>All problems, not only the first.</returns>
    public static IReadOnlyList<Problem> Check(SolutionSource source, BuiltPlugin plugin)
    {
        var files = Apply(AboutFiles, source, plugin);
        return files.Count > 0 ? files : Apply(AboutComponents, source, plugin);
    }

    private static List<Problem> Apply(IEnumerable<IRule> rules, SolutionSource source, BuiltPlugin plugin) =>
    [
        .. from rule in rules
           from problem in rule.Check(source, plugin)
           select problem with { Rule = rule.GetType().Name },
    ];
}
