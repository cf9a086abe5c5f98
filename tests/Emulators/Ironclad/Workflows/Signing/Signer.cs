namespace Ironclad.Emulator.Workflows.Signing;

/// <summary>Someone who signs, in routing order.</summary>
/// <param name="userId">Set for a person of the company.</param>
internal sealed class Signer(string roleName, string name, string email, string? userId)
{
    public string RoleName { get; } = roleName;

    public string Name { get; } = name;

    public string Email { get; } = email;

    public string? UserId { get; } = userId;

    /// <summary>pending, sent, viewed, signed or declined.</summary>
    public string Status { get; set; } = "pending";
}
