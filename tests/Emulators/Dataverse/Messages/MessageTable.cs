using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Messages;

/// <summary>The messages that the emulator knows.</summary>
internal static class MessageTable
{
    private static readonly Dictionary<string, IMessage> All = new IMessage[]
    {
        new Create(), new Retrieve(), new RetrieveMultiple(), new Update(), new Upsert(), new Delete(),
        new ExecuteTransaction(),
        new WhoAmI(), new RetrieveVersion(), new RetrieveEntity(), new RetrieveUserPrivileges(),
        new ImportSolution(), new ImportSolutionAsync(), new StageSolution(), new PublishAllXml(),
        new InitializeAnnotationBlocksUpload(), new UploadBlock(), new CommitAnnotationBlocksUpload(),
        new RetrieveEnvironmentVariableSecretValue(),
        new Associate(), new Disassociate(),
        new InitializeFrom(),
    }.ToDictionary(message => message.Name);

    /// <param name="state">Where solutions have put their custom APIs.</param>
    public static IMessage For(State state, string? name) => All.GetValueOrDefault(name ?? "") ?? CustomApi.Find(state, name) ?? For(name);

    /// <summary>A message of the platform.</summary>
    public static IMessage For(string? name) =>
        All.GetValueOrDefault(name ?? "") ?? throw Fault.NotEmulated($"the message {name}", $"Messages/{name}.cs and its line to MessageTable");
}
