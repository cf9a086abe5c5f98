namespace Dataverse.Emulator;

/// <summary>Where a call came from.</summary>
public enum CallOrigin
{
    /// <summary>A request of a client: one round trip.</summary>
    Client,

    /// <summary>A request inside ExecuteTransaction.</summary>
    Transaction,

    /// <summary>A plug-in.</summary>
    PlugIn,
}
