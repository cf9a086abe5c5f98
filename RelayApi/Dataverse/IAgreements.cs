using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>The relay's view of Dataverse. Each method is one request.</summary>
internal interface IAgreements
{
    /// <summary>The Agreement with what is compared to Ironclad, and which of the notes in question are on it already, with or without a document.</summary>
    /// <param name="columns">Columns that follow Ironclad.</param>
    Task<Agreement?> FindAsync(Guid agreementId, IReadOnlyList<string> columns, IReadOnlyList<Guid> noteIds, CancellationToken cancellation);

    Task<Guid?> FindCurrencyAsync(string isoCode, CancellationToken cancellation);

    /// <summary>Writes the changed columns, the notes and what the log says of both in one transaction, if the Agreement is still the one that was read.</summary>
    Task<SaveOutcome> SaveAsync(
        Agreement agreement, AgreementChanges changes, IReadOnlyList<Note> notes, CancellationToken cancellation);

    /// <summary>The solution's environment variables that have a value, by schema name.</summary>
    Task<IReadOnlyDictionary<string, string>> ReadSettingsAsync(CancellationToken cancellation);

    /// <summary>The base language of the organization: what nobody in particular waits for is written in it. English where it may not be read.</summary>
    Task<Language> ReadLanguageAsync(CancellationToken cancellation);

    /// <summary>Which organization answers at the relay's address.</summary>
    Task<Guid> OrganizationIdAsync(CancellationToken cancellation);

    /// <summary>The rows of the table Template, each once for every mapping row that it has.</summary>
    Task<IReadOnlyList<Entity>> ReadTemplatesAsync(CancellationToken cancellation);
}

internal enum SaveOutcome
{
    Saved,

    /// <summary>Somebody changed the Agreement, or made a note, after it was read: read it again.</summary>
    Outdated,

    /// <summary>A note's document is larger than the environment takes.</summary>
    DocumentTooLarge,
}
