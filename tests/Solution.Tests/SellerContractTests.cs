using System.Text.RegularExpressions;
using Ironclad.Mapping;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Tests;

/// <summary>What scripts and views expect of the table and of the code that writes it.</summary>
public sealed partial class SellerContractTests
{
    private static readonly string[] Steps = ["Create", "Review", "Sign", "Archive", "Complete"];

    private static readonly string[] Written =
    [
        AgreementStatus.LaunchPending, AgreementStatus.LaunchRefused, AgreementStatus.Of(null, null),
        .. new[] { "cancelled", "paused", "completed" }.Select(status => AgreementStatus.Of(status, null)),
        .. Steps.Select(step => AgreementStatus.Of("active", step)),
    ];

    [Test]
    public void Views_filter_on_statuses_that_the_code_writes()
    {
        var conditions = Checkout.Agreement.Views.SelectMany(view => view.Xml.Descendants("condition"))
            .Where(condition => condition.Attr("attribute") == AgreementTable.WorkflowStatus);
        var values = conditions.SelectMany(condition => condition.Elements("value").Select(value => value.Value).Append(condition.Attr("value")))
            .Where(value => value.Length > 0);

        Assert.That(values, Is.Not.Empty.And.SubsetOf(Written));
    }

    [Test]
    public void Commands_decide_by_statuses_that_the_code_writes()
    {
        var texts = Status().Matches(Script("commands.js")).SelectMany(match => Text().Matches(match.Value)).Select(match => match.Groups[1].Value);

        Assert.That(texts, Is.Not.Empty.And.SubsetOf(Written));
    }

    [TestCase("commands.js")]
    [TestCase("agreement.js")]
    public void Scripts_read_columns_that_the_table_has(string script) =>
        Assert.That(
            ReadColumn().Matches(Script(script)).Select(match => match.Groups[1].Value).Distinct(),
            Is.Not.Empty.And.SubsetOf(Checkout.Agreement.Columns.Select(column => column.LogicalName)));

    [Test]
    public void What_a_launch_takes_from_the_Agreement_is_locked_after_it()
    {
        var locked = Text().Matches(LaunchColumns().Match(Script("agreement.js")).Value).Select(match => match.Groups[1].Value).ToList();

        Assert.That(locked, Is.SupersetOf(new[]
        {
            AgreementTable.Type, AgreementTable.Opportunity, AgreementTable.Account, AgreementTable.StartDate, AgreementTable.Value,
            AgreementTable.Currency, AgreementTable.SignerName, AgreementTable.SignerEmail,
        }));
    }

    [Test]
    public void Sellers_may_read_the_templates_that_mark_their_form()
    {
        var role = Checkout.Source.Roles.Single(file => file.Xml.Attr("name") == "Ironclad Agreement User").Xml;

        Assert.That(
            role.Descendants("RolePrivilege").Select(privilege => privilege.Attr("name")),
            Is.SupersetOf(new[] { "prvReadicd_Template", "prvReadicd_Mapping" }));
    }

    private static string Script(string name) => File.ReadAllText(Path.Combine(Checkout.SourceFolder, "WebResources", "icd_", "scripts", name));

    [GeneratedRegex("const (launchPending|ended) = .*;")]
    private static partial Regex Status();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Text();

    [GeneratedRegex("(?:value|getAttribute|getControl)\\((?:form, )?\"([a-z_]+)\"\\)")]
    private static partial Regex ReadColumn();

    [GeneratedRegex("const launchColumns = \\[.*?\\];", RegexOptions.Singleline)]
    private static partial Regex LaunchColumns();
}
