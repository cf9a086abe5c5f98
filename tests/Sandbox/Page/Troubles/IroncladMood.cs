namespace Ironclad.Sandbox.Page.Troubles;

/// <summary>How Ironclad answers the plug-in and the relay.</summary>
public enum IroncladMood
{
    Well,

    /// <summary>Every call is answered 503.</summary>
    Away,

    /// <summary>Every call takes three seconds longer.</summary>
    Slow,

    /// <summary>Every call is answered 429.</summary>
    Busy,

    /// <summary>Launches take effect, and their answers are lost.</summary>
    Forgetful,
}
