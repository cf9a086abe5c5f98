using System.IO.Compression;
using System.Text;

namespace Ironclad.RelayApi.Setup.SupportBundles;

/// <summary>What support needs to see, in one zip that was checked before it was written.</summary>
internal sealed class SupportBundle(BundleCheck check)
{
    private readonly List<BundleFile> _files = [];

    public IEnumerable<string> FileNames => _files.Select(file => file.Name);

    /// <summary>Where somebody's home is may tell a name.</summary>
    public void Add(string name, string text) =>
        _files.Add(new BundleFile(name, Home is { Length: > 1 } home ? text.Replace(home, "~", StringComparison.Ordinal) : text));

    /// <summary>What must not be in it, with the file that holds it; nothing is written then.</summary>
    public IReadOnlyList<string> Problems() =>
        [.. from file in _files let found = check.Find(file.Text) where found is not null select $"{file.Name} holds {found}."];

    public async Task WriteAsync(string path, CancellationToken cancellation)
    {
        await using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var file in _files)
        {
            await using var entry = await zip.CreateEntry(file.Name).OpenAsync(cancellation);
            await entry.WriteAsync(Encoding.UTF8.GetBytes(file.Text), cancellation);
        }
    }

    private static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
}
