using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Inbox.Sqlite;

/// <summary>Where the inbox is on the disk, and the lock that keeps a second relay away from it.</summary>
internal sealed class InboxFile(IOptions<InboxOptions> options, IHostEnvironment environment) : IDisposable
{
    private FileStream? _lock;

    public string Path { get; } = FullPath(options.Value, environment);

    public void Own() => _lock ??= Lock(Path);

    public void Dispose() => _lock?.Dispose();

    public static string FullPath(InboxOptions options, IHostEnvironment environment) =>
        System.IO.Path.GetFullPath(options.DatabasePath, environment.ContentRootPath);

    /// <summary>The operating system lets go of the lock when the process ends, however it ends.</summary>
    public static FileStream Lock(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return new FileStream(path + "-lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }
}
