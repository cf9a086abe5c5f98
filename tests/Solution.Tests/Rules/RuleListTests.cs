using Ironclad.Solution.Rules;

namespace Ironclad.Solution.Tests.Rules;

public sealed class RuleListTests
{
    private static readonly string[] InUse =
        [.. SolutionRules.AboutFiles.Concat(SolutionRules.AboutComponents).Select(rule => rule.GetType().Name)];

    [Test]
    public void Every_rule_class_is_in_use() =>
        Assert.That(
            typeof(IRule).Assembly.GetTypes().Where(type => type.IsClass && typeof(IRule).IsAssignableFrom(type)).Select(type => type.Name),
            Is.EquivalentTo(InUse));

    [Test]
    public void Every_rule_has_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Checkout.Root, "tests", "Solution.Tests", "Rules")).Select(File.ReadAllText));

        Assert.That(InUse.Where(rule => !tests.Contains($"By<{rule}>", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void All_problems_are_reported_not_only_the_first()
    {
        var source = new SourceCopy()
            .Replace("Other/Solution.xml", "<Managed>2", "<Managed>0")
            .Replace("Roles/Ironclad Integration.xml", "prvReadNote", "prvReadAnnotation")
            .Replace("Entities/icd_Agreement/FormXml/main/", "datafieldname=\"icd_launcherror\"", "datafieldname=\"icd_error\"");

        Assert.That(
            SolutionRules.Check(source.Read(), Checkout.Plugin).Select(problem => problem.Rule),
            Is.EquivalentTo(new[] { nameof(ManagedIsBoth), nameof(RolePrivileges), nameof(FormControls) }));
    }
}
