using System.ServiceModel;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>Documents that are too large to come with their note in one request.</summary>
internal sealed class DocumentUpload(DataverseConnection dataverse)
{
    /// <returns>
    /// The most bytes that a file may have: the setting counts the characters of its Base64 text (Microsoft Learn:
    /// attachment-annotation-files). Null where the relay may not read it; Dataverse then decides at the end of the upload.
    /// </returns>
    public async Task<long?> MostBytesAsync(CancellationToken cancellation)
    {
        try
        {
            var query = new QueryExpression("organization") { ColumnSet = new ColumnSet("maxuploadfilesize") };
            var answer = await dataverse.ExecuteAsync<RetrieveMultipleResponse>(new RetrieveMultipleRequest { Query = query }, cancellation);
            return answer.EntityCollection.Entities[0].GetAttributeValue<int>("maxuploadfilesize") / 4 * 3L;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == FaultCodes.PrivilegeDenied)
        {
            return null;
        }
    }

    /// <summary>Begins a file that makes the note, or is given to the note that is there without one.</summary>
    public async Task<BlockUpload> BeginAsync(Guid agreementId, Note note, CancellationToken cancellation)
    {
        var target = NoteRow.Target(agreementId, note);
        var answer = await dataverse.ExecuteAsync<InitializeAnnotationBlocksUploadResponse>(
            new InitializeAnnotationBlocksUploadRequest { Target = target }, cancellation);
        return new BlockUpload(dataverse, target, answer.FileContinuationToken);
    }
}
