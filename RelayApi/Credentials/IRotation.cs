namespace Ironclad.RelayApi.Credentials;

/// <summary>Which of a service's two credentials is in use, for whoever watches over them.</summary>
internal interface IRotation
{
    CredentialUse Use { get; }

    /// <summary>Tries the next credential, unless it is known already whether it works.</summary>
    /// <returns>Whether it does.</returns>
    Task<bool> TryNextAsync(CancellationToken cancellation);
}

/// <param name="InUse">The setting whose value is used; null when it was taken out of the settings.</param>
/// <param name="ExpiresOn">When that value ends; null when nobody told.</param>
/// <param name="Next">The setting of the credential that is to replace it; null while there is none.</param>
/// <param name="Refusal">Why that one is not used.</param>
internal sealed record CredentialUse(string Service, string? InUse, DateTimeOffset? ExpiresOn, string? Next, NextCredential State, string? Refusal);

internal enum NextCredential
{
    None,
    Untried,
    Works,
    Refused,
}
