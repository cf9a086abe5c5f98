using System.Text.Json.Nodes;
using Ironclad.Emulator.Clock;

namespace Ironclad.Emulator.Company;

/// <summary>A person of the company, in the three shapes Ironclad shows people in (recorded responses).</summary>
internal sealed record User(string Id, string Email, string DisplayName)
{
    public bool Is(string? idOrEmail) =>
        idOrEmail is not null && (Id == idOrEmail || string.Equals(Email, idOrEmail, StringComparison.OrdinalIgnoreCase));

    public JsonObject ToCreator(DateTimeOffset seen) => new()
    {
        ["contactNumber"] = "",
        ["department"] = "",
        ["displayName"] = DisplayName,
        ["email"] = Email,
        ["id"] = Id,
        ["metadata"] = new JsonObject(),
        ["companyProfiles"] = new JsonObject(),
        ["pronoun"] = "",
        ["profilePhoto"] = new JsonObject { ["readToken"] = $"userProfileToken{Id}" },
        ["title"] = "",
        ["username"] = Email,
        ["lastUsageTrack"] = Timestamp.Of(seen),
        ["companyProfile"] = new JsonObject(),
    };

    public JsonObject ToAuthor() => new()
    {
        ["type"] = "internalUser",
        ["displayName"] = DisplayName,
        ["email"] = Email,
        ["userId"] = Id,
        ["companyName"] = DefaultCompany.CompanyName,
    };

    public JsonObject ToAssignee() => new() { ["userName"] = DisplayName, ["userId"] = Id, ["email"] = Email };
}
