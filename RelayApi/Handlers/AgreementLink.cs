using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;

namespace Ironclad.RelayApi.Handlers;

/// <summary>Which Agreement a workflow belongs to.</summary>
/// <param name="WhyNone">Why it belongs to none.</param>
internal sealed record AgreementLink(Guid? AgreementId, string WhyNone = "")
{
    public static AgreementLink Of(Workflow workflow, SyncSettings mapped)
    {
        if (!mapped.IsMapped(workflow.Template))
            return None(OtherTemplate(workflow.Id, workflow.Template));
        var idAttribute = mapped.Templates.KeyAttributeOf(workflow.Template!);
        if (workflow.Text(idAttribute) is not { Length: > 0 } idText)
            return None($"Workflow {workflow.Id} has no {idAttribute}: it was not launched from an Agreement.");
        return Guid.TryParse(idText, out var agreementId)
            ? new AgreementLink(agreementId)
            : None($"The {idAttribute} of workflow {workflow.Id} is not the id of an Agreement.");
    }

    public static string OtherTemplate(string workflowId, string? template) =>
        $"Workflow {workflowId} is of template {template ?? "(none)"}, which no agreement type is mapped to.";

    private static AgreementLink None(string why) => new(null, why);
}
