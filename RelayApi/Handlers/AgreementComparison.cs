using System.Text.Json;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Handlers;

/// <summary>
/// What an Agreement lacks to say what its workflow says. It looks at states, not at events, which makes
/// duplicates, late events and echoes of our own writes harmless.
/// </summary>
internal static class AgreementComparison
{
    /// <param name="synced">The attributes that columns of the Agreement follow, under the ids of the workflow's template.</param>
    public static AgreementChanges Changes(
        Agreement agreement, Workflow workflow, IReadOnlyList<AttributeMapping> synced, Uri ironcladUrl)
    {
        var columns = new Dictionary<string, object>();
        foreach (var mapping in synced)
        {
            var column = mapping.Path!.Column;
            if (Value(mapping, agreement, workflow) is { } value && !value.Equals(agreement.Values.GetValueOrDefault(column)))
                columns[column] = value;
        }

        var status = AgreementStatus.Of(workflow.Status, workflow.Step);
        if (status != agreement.Status)
            columns[AgreementTable.WorkflowStatus] = status;
        if (workflow.Step is { } step && step != agreement.Step)
            columns[AgreementTable.WorkflowStep] = step;
        if (workflow.Turn != agreement.Turn)
            columns[AgreementTable.Turn] = workflow.Turn ?? "";
        if (string.IsNullOrEmpty(agreement.WorkflowId))
            Link(columns, workflow, ironcladUrl);
        return new AgreementChanges(columns, OtherCurrency(agreement, columns, workflow)) { AsOf = WorkflowAsOf.Of(workflow.LastUpdated) };
    }

    /// <summary>The launch reached Ironclad and its answer did not reach Dataverse: what the launch would have written.</summary>
    private static void Link(Dictionary<string, object> columns, Workflow workflow, Uri ironcladUrl)
    {
        columns[AgreementTable.WorkflowId] = workflow.Id;
        columns[AgreementTable.WorkflowUrl] = WorkflowLink.Of(ironcladUrl, workflow.Id);
        columns[AgreementTable.LaunchError] = "";
        columns[AgreementTable.ErrorCode] = "";
        if (!string.IsNullOrWhiteSpace(workflow.Title))
            columns[AgreementTable.Name] = workflow.Title;
    }

    /// <returns>
    /// Null when the workflow has no such attribute or an empty one: Ironclad leaves both out, and an amount is not erased on a guess.
    /// </returns>
    private static object? Value(AttributeMapping mapping, Agreement agreement, Workflow workflow)
    {
        if (workflow.Attribute(mapping.AttributeId) is not { } attribute)
            return null;
        return SyncedValue.Read(mapping.Kind, attribute) switch
        {
            null => throw NotOfItsKind(mapping, attribute, workflow),
            MonetaryAmount amount => amount with { Value = Rounded(amount.Value, agreement.MoneyDecimals) },
            decimal number when mapping.IsWholeNumber => (int)decimal.Round(number, MidpointRounding.AwayFromZero),
            var value => value,
        };
    }

    private static decimal Rounded(decimal amount, int decimals) => decimal.Round(amount, decimals, MidpointRounding.AwayFromZero);

    private static string? OtherCurrency(Agreement agreement, Dictionary<string, object> columns, Workflow workflow)
    {
        string?[] currencies = [.. columns.Values.OfType<MonetaryAmount>().Select(amount => amount.Currency).Distinct()];
        if (currencies.Length > 1)
            throw new HandlerException(
                FailureKind.Never,
                $"Workflow {workflow.Id} has amounts in {string.Join(" and ", currencies)}, and an Agreement has one currency. Use one "
                    + "currency in the workflow.");
        return currencies.Length == 1 && currencies[0] != agreement.Currency ? currencies[0] : null;
    }

    private static HandlerException NotOfItsKind(AttributeMapping mapping, JsonElement attribute, Workflow workflow) => new(
        FailureKind.Never,
        $"The attribute {mapping.AttributeId} of workflow {workflow.Id} is a JSON {attribute.ValueKind}, and {mapping.Label} needs a "
            + $"{mapping.Kind}. Name the right attribute in the template's mapping, without mapping rows in the environment "
            + $"variable {SettingNames.AttributeIds}, or correct the template.");
}
