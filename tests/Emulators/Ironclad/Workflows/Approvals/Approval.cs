using System.Text.Json.Nodes;
using Ironclad.Emulator.Company;

namespace Ironclad.Emulator.Workflows.Approvals;

/// <summary>One approval that the workflow asks for. Ironclad knows no "rejected".</summary>
internal sealed class Approval(string role, string roleName, User approver, DateTimeOffset requested)
{
    public string Role { get; } = role;

    public string RoleName { get; } = roleName;

    public User Approver { get; set; } = approver;

    public DateTimeOffset Requested { get; set; } = requested;

    public DateTimeOffset? Decided { get; set; }

    public bool Approved => Decided is not null;

    public string Status => Approved ? "approved" : "pending";

    public JsonObject ToReviewer() => new()
    {
        ["role"] = Role,
        ["displayName"] = RoleName,
        ["reviewerType"] = "role",
        ["status"] = Status,
    };
}
