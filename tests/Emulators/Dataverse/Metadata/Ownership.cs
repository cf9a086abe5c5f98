namespace Dataverse.Emulator.Metadata;

internal enum Ownership
{
    /// <summary>Rows belong to the organization; privileges have one level, Global.</summary>
    Organization,

    /// <summary>Every row has an owner.</summary>
    User,
}
