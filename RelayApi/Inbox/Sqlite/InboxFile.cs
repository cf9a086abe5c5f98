using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>
/// Owns the inbox's file. Two relays on one file would hand each event to two workers, so the setting is valid when this relay
/// got the lock, and who did not get it learns so at start and not with the first delivery.
/// </summary>
internal sealed class InboxFile(IHostEnvironment environment) : IValidateOptions<InboxOptions>, IDisposable
{
    private readonly Lock _oneAtATime = new();
    private FileStream? _lock;

    public ValidateOptionsResult Validate(string? name, InboxOptions options)
    {
        if (options.Store != InboxStore.Sqlite || string.IsNullOrWhiteSpace(options.DatabasePath))
            return ValidateOptionsResult.Skip;
        try
        {
            lock (_oneAtATime)
                _lock ??= Take(PathOf(options));
            return ValidateOptionsResult.Success;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ValidateOptionsResult.Fail(
                $"Inbox:DatabasePath is {PathOf(options)}, which this relay cannot own: {failure.Message} "
                + "Set it (environment variable Inbox__DatabasePath) to a file on a local disk that the relay may write and that no other relay uses.");
        }
    }

    public string PathOf(InboxOptions options) => Path.GetFullPath(options.DatabasePath, environment.ContentRootPath);

    public void Dispose() => _lock?.Dispose();

    /// <summary>The operating system lets go of the lock when the process ends, however it ends.</summary>
    private static FileStream Take(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }
}
