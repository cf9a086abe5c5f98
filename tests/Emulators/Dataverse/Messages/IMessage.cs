using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Messages;

/// <summary>One message of the Organization service.</summary>
internal interface IMessage
{
    string Name { get; }

    /// <summary>A message that only reads waits for no writer.</summary>
    bool OnlyReads => false;

    /// <summary>The table in the ledger of calls, null where a message has none.</summary>
    string? Table(OrganizationRequest request) => request.Table();

    void Execute(Call call, OrganizationRequest request, OrganizationResponse response);
}
