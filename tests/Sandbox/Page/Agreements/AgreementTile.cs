namespace Ironclad.Sandbox.Page.Agreements;

/// <summary>An Agreement in the list.</summary>
public sealed record AgreementTile(Guid Id, string Number, string Name, string Status);
