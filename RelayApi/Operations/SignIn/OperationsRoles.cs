namespace Ironclad.RelayApi.Operations.SignIn;

/// <summary>What somebody who is signed in may do. In Entra ID these are app roles of the application.</summary>
internal static class OperationsRoles
{
    /// <summary>Looks at everything but the bodies of events.</summary>
    public const string Viewer = "Viewer";

    /// <summary>Looks at everything and mends it.</summary>
    public const string Operator = "Operator";
}
