namespace Dataverse.Emulator.Security;

/// <summary>How far a privilege reaches; the names of RolePrivilege/@level in a solution.</summary>
internal enum AccessLevel
{
    None,

    /// <summary>Rows the user owns.</summary>
    Basic,

    /// <summary>Rows of the user's business unit.</summary>
    Local,

    /// <summary>Rows of the user's business unit and those below it.</summary>
    Deep,
    Global,
}
