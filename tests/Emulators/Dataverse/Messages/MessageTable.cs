using Dataverse.Emulator.Faults;

namespace Dataverse.Emulator.Messages;

/// <summary>The messages that the emulator knows.</summary>
internal static class MessageTable
{
    private static readonly Dictionary<string, IMessage> All = new IMessage[]
    {
        new Create(), new Retrieve(), new RetrieveMultiple(), new Update(), new Upsert(), new Delete(),
        new ExecuteTransaction(),
        new WhoAmI(), new RetrieveVersion(),
        new ImportSolution(), new StageSolution(), new PublishAllXml(),
        new InitializeAnnotationBlocksUpload(), new UploadBlock(), new CommitAnnotationBlocksUpload(),
        new RetrieveEnvironmentVariableSecretValue(),
        new Associate(), new Disassociate(),
    }.ToDictionary(message => message.Name);

    public static IMessage For(string? name) =>
        All.GetValueOrDefault(name ?? "") ?? throw Fault.NotEmulated($"the message {name}", $"Messages/{name}.cs and its line to MessageTable");
}
