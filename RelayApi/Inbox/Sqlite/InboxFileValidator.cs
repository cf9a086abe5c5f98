using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>Tells at start, not with the first delivery, that the file cannot be used.</summary>
internal sealed class InboxFileValidator(IHostEnvironment environment) : IValidateOptions<InboxOptions>
{
    public ValidateOptionsResult Validate(string? name, InboxOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.DatabasePath))
            return ValidateOptionsResult.Skip;
        var path = InboxFile.FullPath(options, environment);
        try
        {
            InboxFile.Lock(path).Dispose();
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail(
                $"Inbox:DatabasePath is {path}, which this relay cannot own: {failure.Message} Set it (environment variable Inbox__DatabasePath) "
                + "to a file on a local disk that the relay may write and that no other relay uses.");
        }
    }
}
