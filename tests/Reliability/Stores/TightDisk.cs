using System.Diagnostics;
using System.Globalization;

namespace Ironclad.Reliability.Stores;

/// <summary>A disk of a few megabytes that can be filled up and freed: a file system in memory, which needs root to mount.</summary>
internal sealed class TightDisk : IAsyncDisposable
{
    private const int Megabytes = 64;
    private readonly string _filler;

    private TightDisk(string folder) => (Folder, _filler) = (folder, Path.Combine(folder, "filler"));

    public string Folder { get; }

    /// <returns>Null when one can be had here.</returns>
    public static string? WhyMissing => OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
        ? null
        : "A disk that can be filled is mounted here, and only root on Linux may mount one.";

    public static async Task<TightDisk> MountAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ironclad-disk-").FullName;
        await RunAsync("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={Megabytes}m"), "tmpfs", folder);
        return new TightDisk(folder);
    }

    public void Fill()
    {
        var block = new byte[64 * 1024];
        using var filler = new FileStream(_filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                filler.Write(block);
        }
        catch (IOException)
        {
            // No space left on the device.
        }
    }

    public void Free() => File.Delete(_filler);

    public async ValueTask DisposeAsync()
    {
        await RunAsync("umount", Folder);
        Directory.Delete(Folder);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {errors}");
    }
}
