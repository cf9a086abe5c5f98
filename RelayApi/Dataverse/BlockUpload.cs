using System.Globalization;
using System.ServiceModel;
using System.Text;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>
/// A file on its way into a note, block after block. Nothing of it shows before the commit, which makes note and file together; an
/// upload that is not committed leaves nothing behind.
/// </summary>
internal sealed class BlockUpload(DataverseConnection dataverse, Entity target, string token)
{
    private readonly List<string> _blocks = [];

    /// <returns>False when Dataverse does not know the upload any more.</returns>
    public async Task<bool> AddAsync(byte[] block, CancellationToken cancellation)
    {
        // Base64, and of one length for all blocks of a file.
        var id = Convert.ToBase64String(Encoding.ASCII.GetBytes(_blocks.Count.ToString("D6", CultureInfo.InvariantCulture)));
        var upload = new UploadBlockRequest { BlockId = id, BlockData = block, FileContinuationToken = token };
        try
        {
            await dataverse.ExecuteAsync<UploadBlockResponse>(upload, cancellation);
            _blocks.Add(id);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == FaultCodes.InvalidArgument)
        {
            return false;
        }
    }

    /// <returns>False when the file is larger than the environment takes.</returns>
    public async Task<bool> CommitAsync(CancellationToken cancellation)
    {
        var commit = new CommitAnnotationBlocksUploadRequest { Target = target, BlockList = [.. _blocks], FileContinuationToken = token };
        try
        {
            await dataverse.ExecuteAsync<CommitAnnotationBlocksUploadResponse>(commit, cancellation);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == FaultCodes.AttachmentTooLarge)
        {
            return false;
        }
    }
}
