using System.Globalization;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Handlers.Rehearsals;

/// <summary>
/// Dataverse as it would be after what was written here; nothing is. So the second of two events would not write again what the first one
/// would have written.
/// </summary>
internal sealed class UnwrittenAgreements(IAgreements agreements) : IAgreements
{
    private static readonly string[] ShownTexts =
        [AgreementTable.WorkflowStatus, AgreementTable.WorkflowStep, AgreementTable.Turn, AgreementTable.WorkflowId, AgreementTable.WorkflowUrl];

    private readonly Dictionary<Guid, Agreement> _written = [];

    public AgreementChanges? LastChanges { get; private set; }

    public IReadOnlyList<Note> LastNotes { get; private set; } = [];

    public async Task<Agreement?> FindAsync(
        Guid agreementId, IReadOnlyList<string> columns, IReadOnlyList<Guid> noteIds, CancellationToken cancellation)
    {
        (LastChanges, LastNotes) = (null, []);
        var found = await agreements.FindAsync(agreementId, columns, noteIds, cancellation);
        return found is not null && _written.TryGetValue(agreementId, out var written)
            ? written with
            {
                Notes = written.Notes.Union(found.Notes).ToHashSet(),
                Documents = written.Documents.Union(found.Documents).ToHashSet(),
            }
            : found;
    }

    public Task<Guid?> FindCurrencyAsync(string isoCode, CancellationToken cancellation) => agreements.FindCurrencyAsync(isoCode, cancellation);

    public Task<SaveOutcome> SaveAsync(
        Agreement agreement, AgreementChanges changes, IReadOnlyList<Note> notes, CancellationToken cancellation)
    {
        (LastChanges, LastNotes) = (changes, notes);
        var values = agreement.Values.ToDictionary();
        foreach (var (column, value) in changes.Columns)
            values[column] = value;
        _written[agreement.Id] = agreement with
        {
            Values = values,
            Status = values.GetValueOrDefault(AgreementTable.WorkflowStatus) as string ?? agreement.Status,
            Step = values.GetValueOrDefault(AgreementTable.WorkflowStep) as string ?? agreement.Step,
            Turn = values.GetValueOrDefault(AgreementTable.Turn, agreement.Turn ?? "") is string { Length: > 0 } turn ? turn : null,
            WorkflowId = values.GetValueOrDefault(AgreementTable.WorkflowId) as string ?? agreement.WorkflowId,
            Currency = changes.Currency ?? agreement.Currency,
            Notes = agreement.Notes.Union(notes.Select(note => note.Id)).ToHashSet(),
            Documents = agreement.Documents.Union(notes.Where(note => note.Document is not null).Select(note => note.Id)).ToHashSet(),
        };
        return Task.FromResult(SaveOutcome.Saved);
    }

    public Task<IReadOnlyDictionary<string, string>> ReadSettingsAsync(CancellationToken cancellation) =>
        agreements.ReadSettingsAsync(cancellation);

    public Task<Language> ReadLanguageAsync(CancellationToken cancellation) => agreements.ReadLanguageAsync(cancellation);

    public Task<Guid> OrganizationIdAsync(CancellationToken cancellation) => agreements.OrganizationIdAsync(cancellation);

    public Task<IReadOnlyList<Entity>> ReadTemplatesAsync(CancellationToken cancellation) => agreements.ReadTemplatesAsync(cancellation);

    /// <summary>What may be shown of a value: amounts, dates and states, and no text that a person's name could be in.</summary>
    public static string Shown(string column, object value) => value switch
    {
        "" => "(emptied)",
        MonetaryAmount amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Value} {amount.Currency}").TrimEnd(),
        string text when ShownTexts.Contains(column) => text,
        string => "(text, not shown)",
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
