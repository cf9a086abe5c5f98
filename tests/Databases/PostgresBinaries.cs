using System.Diagnostics;

namespace Ironclad.Databases;

/// <summary>Finds PostgreSQL's programs and the user that may run them.</summary>
internal static class PostgresBinaries
{
    private static readonly string Exe = OperatingSystem.IsWindows() ? ".exe" : "";
    private static readonly Lazy<string?> Found = new(Find);

    /// <summary>The folder of initdb, pg_ctl and postgres.</summary>
    public static string? Folder => Found.Value;

    public static string? WhyMissing => Folder switch
    {
        null => "PostgreSQL is not installed: apt-get install postgresql, or set IRONCLAD_POSTGRES_BIN to the folder of its programs.",
        _ when IsRoot && !Answers("id", "-u", "postgres") =>
            "PostgreSQL does not run as root and there is no user postgres: run the tests as another user.",
        _ => null,
    };

    /// <summary>PostgreSQL refuses to run as root; Debian's package makes the user postgres.</summary>
    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess;

    public static ProcessStartInfo Command(string program, params string[] arguments) => program is "initdb" or "pg_ctl"
        ? AsOrdinaryUser(Path.Combine(Folder!, program + Exe), arguments)
        : AsOrdinaryUser(program, arguments);

    private static ProcessStartInfo AsOrdinaryUser(string program, string[] arguments)
    {
        string[] command = IsRoot
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", program, .. arguments]
            : [program, .. arguments];
        return new ProcessStartInfo(command[0], command[1..])
        {
            // The folder that the tests run in need not be open to the other user.
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
        };
    }

    private static string? Find() => Places().FirstOrDefault(folder => HasAll(folder));

    private static bool HasAll(string folder) =>
        new[] { "initdb", "pg_ctl", "postgres" }.All(program => File.Exists(Path.Combine(folder, program + Exe)))
        && Answers(Path.Combine(folder, "postgres" + Exe), "--version");

    private static IEnumerable<string> Places()
    {
        if (Environment.GetEnvironmentVariable("IRONCLAD_POSTGRES_BIN") is { Length: > 0 } given)
            yield return given;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return folder;
        foreach (var (root, bin) in Installations())
        {
            foreach (var version in Versions(root))
                yield return Path.Combine(version, bin);
        }

        if (Output("pg_config", "--bindir") is { } configured)
            yield return configured;
    }

    private static IEnumerable<(string Root, string Bin)> Installations() =>
    [
        ("/usr/lib/postgresql", "bin"),
        (Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "bin"),
        ("/Library/PostgreSQL", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "bin"),
        ("/opt/homebrew/opt", "bin"),
        ("/usr/local/opt", "bin"),
    ];

    /// <summary>The newest first.</summary>
    private static IEnumerable<string> Versions(string root) => !Directory.Exists(root)
        ? []
        : Directory.EnumerateDirectories(root)
            .OrderByDescending(folder => double.TryParse(Path.GetFileName(folder).Split('@')[^1], out var version) ? version : 0);

    private static bool Answers(string program, params string[] arguments) => Output(program, arguments) is not null;

    private static string? Output(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
