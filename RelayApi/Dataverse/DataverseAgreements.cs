using System.ServiceModel;
using Ironclad.Launching;
using Ironclad.RelayApi.LogKeeping;
using Ironclad.Texts;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Dataverse;

internal sealed class DataverseAgreements(DataverseConnection dataverse, TimeProvider time) : IAgreements
{
    /// <summary>What the log is written in: of the organization, once it was read with the settings.</summary>
    private volatile Language _language = Language.English;

    public async Task<Agreement?> FindAsync(
        Guid agreementId, IReadOnlyList<string> columns, IReadOnlyList<Guid> noteIds, CancellationToken cancellation) =>
        AgreementRow.Read(await RowsAsync(AgreementRow.Query(agreementId, columns, noteIds), cancellation), columns);

    public async Task<Guid?> FindCurrencyAsync(string isoCode, CancellationToken cancellation)
    {
        var query = new QueryExpression("transactioncurrency") { ColumnSet = new ColumnSet("transactioncurrencyid"), TopCount = 1 };
        query.Criteria.AddCondition("isocurrencycode", ConditionOperator.Equal, isoCode);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return (await RowsAsync(query, cancellation)).FirstOrDefault()?.Id;
    }

    public async Task<SaveOutcome> SaveAsync(
        Agreement agreement, AgreementChanges changes, IReadOnlyList<Note> notes, CancellationToken cancellation)
    {
        var update = new UpdateRequest
        {
            Target = AgreementRow.Write(agreement, changes, time.GetUtcNow()),
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        };
        try
        {
            var newNotes = notes.Where(note => !note.IsWritten)
                .Select(note => NoteRow.Write(agreement.Id, note, agreement.Notes.Contains(note.Id)));
            var entries = new SaveLog(_language).Of(agreement.Id, changes, notes).Select(entry => new CreateRequest { Target = entry.ToRow() });
            await dataverse.ExecuteAsync<OrganizationResponse>(Together([.. newNotes, update, .. entries]), cancellation);
            return SaveOutcome.Saved;
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (fault.Detail.ErrorCode is FaultCodes.RowVersionMismatch or FaultCodes.DuplicateRecord)
        {
            return SaveOutcome.Outdated;
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (fault.Detail.ErrorCode == FaultCodes.AttachmentTooLarge && notes.Any(note => note.Instead is not null))
        {
            return SaveOutcome.DocumentTooLarge;
        }
    }

    public async Task<IReadOnlyDictionary<string, string>> ReadSettingsAsync(CancellationToken cancellation) =>
        SettingRows.Read(await RowsAsync(SettingRows.Query(), cancellation));

    public async Task<Language> ReadLanguageAsync(CancellationToken cancellation)
    {
        var query = new QueryExpression("organization") { ColumnSet = new ColumnSet("languagecode"), TopCount = 1 };
        try
        {
            return _language = Language.Of((await RowsAsync(query, cancellation)).FirstOrDefault()?.GetAttributeValue<int?>("languagecode"));
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == FaultCodes.PrivilegeDenied)
        {
            return Language.English;
        }
    }

    public async Task<Guid> OrganizationIdAsync(CancellationToken cancellation) =>
        (await dataverse.ExecuteAsync<WhoAmIResponse>(new WhoAmIRequest(), cancellation)).OrganizationId;

    public async Task<IReadOnlyList<Entity>> ReadTemplatesAsync(CancellationToken cancellation) =>
        await RowsAsync(TemplateRows.Query(), cancellation);

    private static ExecuteTransactionRequest Together(params OrganizationRequest[] requests)
    {
        var together = new ExecuteTransactionRequest { Requests = [], ReturnResponses = false };
        together.Requests.AddRange(requests);
        return together;
    }

    private async Task<DataCollection<Entity>> RowsAsync(QueryExpression query, CancellationToken cancellation)
    {
        var answer = await dataverse.ExecuteAsync<RetrieveMultipleResponse>(new RetrieveMultipleRequest { Query = query }, cancellation);
        return answer.EntityCollection.Entities;
    }
}
