using System.Text.Json.Nodes;
using Ironclad.Emulator.Company;
using Ironclad.Emulator.Documents;
using Ironclad.Emulator.Webhooks;
using Ironclad.Emulator.Workflows.Signing;

namespace Ironclad.Emulator.Workflows.Actions;

/// <summary>A new workflow is in Review: its draft is written, its approvals are asked for (recorded responses).</summary>
internal static class LaunchWorkflow
{
    public static Workflow Run(Emulation emulation, Template template, User creator, JsonObject attributes)
    {
        var now = emulation.Clock.Now;
        var company = emulation.Company;
        var approver = Take(attributes, DefaultCompany.LegalRoleId, DefaultCompany.LegalUserId, company);
        var signer = Take(attributes, DefaultCompany.InternalSignerRoleId, DefaultCompany.SigningUserId, company);
        var workflow = new Workflow
        {
            Id = emulation.Ids.Object(now),
            IroncladId = company.NextIroncladId(),
            Template = template,
            Creator = creator,
            Created = now,
            LastUpdated = now,
            Attributes = attributes,
            Approvals = [new(DefaultCompany.LegalRoleId, "Legal", approver, now)],
            Signers = [Counterparty(template, attributes), new("Internal Signer", signer.DisplayName, signer.Email, signer.Id)],
        };
        workflow.Drafts.Add(emulation.NewDocument($"{workflow.Title} ({workflow.Id[^10..]}).docx", WordFile.Of(workflow.Title), creator.ToAuthor()));
        company.Workflows.Add(workflow);
        emulation.Deliveries.Raise(Event.Of("workflow_launched", workflow));
        return workflow;
    }

    /// <summary>The user a launch named for a role, or the template's own; the role is no attribute of the workflow.</summary>
    private static User Take(JsonObject attributes, string role, string byDefault, CompanyState company)
    {
        var named = (string?)attributes[role];
        attributes.Remove(role);
        return company.User(named ?? byDefault)!;
    }

    private static Signer Counterparty(Template template, JsonObject attributes) =>
        new("Counterparty Signer", (string?)attributes[template.SignerName] ?? "", (string?)attributes[template.SignerEmail] ?? "", userId: null);
}
