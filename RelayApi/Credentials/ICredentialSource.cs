namespace Ironclad.RelayApi.Credentials;

/// <summary>The two credentials that a service may have at a time, read from the settings as they stand.</summary>
internal interface ICredentialSource<T> where T : class, ICredential
{
    /// <summary>Whose they are, for people.</summary>
    string Service { get; }

    T? Current { get; }

    /// <summary>The one that is to replace the current one; null while nothing is being replaced.</summary>
    T? Next { get; }

    DateTimeOffset? ExpiryOf(T credential);

    /// <returns>Why the service refuses it; null when it works. What says nothing about the credential is thrown.</returns>
    Task<string?> TryAsync(T credential, CancellationToken cancellation);
}
