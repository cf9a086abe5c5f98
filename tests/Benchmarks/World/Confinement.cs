using System.ComponentModel;
using System.Diagnostics;

namespace Ironclad.Benchmarks.World;

/// <summary>
/// Runs a program as a container with a read-only file system does: as a user without any right, who can write to one folder and nowhere
/// else. Made of a mount namespace, so no container engine is needed, but Linux and root.
/// </summary>
internal static class Confinement
{
    private const string Nobody = "65534";

    /// <summary>Devices and what the kernel shows of itself are as in a container; everything else is mounted again, read-only.</summary>
    private const string Script =
        $$"""
        data="$1"; application="$2"; shift 2
        mkdir -p "$data/app"
        chown {{Nobody}}:{{Nobody}} "$data"
        mount --bind "$data" "$data"
        mount --bind "$application" "$data/app"
        mount -o remount,bind,ro "$data/app"
        cut -d ' ' -f 2 /proc/self/mounts | sort -u | while read -r place; do
            case "$place" in
                "$data" | "$data/app" | /proc | /proc/* | /sys | /sys/* | /dev | /dev/*) ;;
                *) mount -o remount,bind,ro "$place" || true ;;
            esac
        done
        cd "$data/app"
        exec setpriv --reuid={{Nobody}} --regid={{Nobody}} --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs "$@"
        """;

    private static readonly Lazy<string?> Obstacle = new(Find);

    /// <summary>Null where this machine can do it.</summary>
    public static string? WhyNot => Obstacle.Value;

    /// <summary>Where the program finds itself.</summary>
    public static string ApplicationIn(string data) => Path.Combine(data, "app");

    /// <summary>What to put before the command.</summary>
    /// <param name="data">The folder that can be written to.</param>
    /// <param name="application">The folder of the program.</param>
    public static IReadOnlyList<string> Around(string data, string application) =>
        ["unshare", "--mount", "--propagation", "private", "sh", "-ec", Script, "sh", data, application];

    /// <summary>What RelayApi/Dockerfile and the image under it set.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings(string data) =>
    [
        new("DOTNET_EnableDiagnostics", "0"),
        new("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "true"),
        new("HOME", "/nonexistent"),
        new("SQLITE_TMPDIR", data),
    ];

    private static string? Find()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "A mount namespace needs Linux and root.";
        try
        {
            using var trial = Process.Start(new ProcessStartInfo("unshare", ["--mount", "setpriv", "--version"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            trial.WaitForExit();
            return trial.ExitCode == 0 ? null : "This machine allows no mount namespace, or has no setpriv.";
        }
        catch (Win32Exception missing)
        {
            return $"unshare cannot be started: {missing.Message}";
        }
    }
}
