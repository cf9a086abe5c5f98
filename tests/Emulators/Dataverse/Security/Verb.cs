namespace Dataverse.Emulator.Security;

/// <summary>The verbs of privilege names: prv + verb + noun of the table.</summary>
internal enum Verb
{
    Create,
    Read,
    Write,
    Delete,
    Append,
    AppendTo,
    Assign,
}
