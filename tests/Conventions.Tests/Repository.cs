namespace Ironclad.Conventions.Tests;

/// <summary>The files of the checkout that this test run was built from, without build output.</summary>
internal static class Repository
{
    private static readonly string[] SkippedFolders = [".git", ".artifacts", ".vs", "bin", "obj", "node_modules", "TestResults"];

    public static DirectoryInfo Root { get; } = FindRoot();

    /// <summary>What people wrote: files with one of the extensions, without the migrations that Entity Framework generates.</summary>
    public static IEnumerable<SourceFile> Files(params string[] extensions) =>
        Walk(Root).Where(file => extensions.Contains(file.Extension)).Select(file => new SourceFile(file))
            .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> CSharpFiles() => Files(".cs");

    public static string Text(string path) => File.ReadAllText(System.IO.Path.Combine(Root.FullName, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(child => !SkippedFolders.Contains(child.Name)).SelectMany(Walk));

    private static DirectoryInfo FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Ironclad.Plugins.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds Ironclad.Plugins.sln.");
    }
}
