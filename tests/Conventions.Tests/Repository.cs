namespace Ironclad.Conventions.Tests;

/// <summary>The files of the checkout that this test run was built from, without build output.</summary>
internal static class Repository
{
    private static readonly string[] SkippedFolders = [".git", ".artifacts", ".vs", "bin", "obj", "node_modules", "TestResults"];

    public static DirectoryInfo Root { get; } = new(Checkout.Root);

    /// <summary>What people wrote: files with one of the extensions, without the migrations that Entity Framework generates.</summary>
    public static IEnumerable<SourceFile> Files(params string[] extensions) =>
        Walk(Root).Where(file => extensions.Contains(file.Extension)).Select(file => new SourceFile(file))
            .Where(file => !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> CSharpFiles() => Files(".cs");

    public static string Text(string path) => Checkout.Text(path);

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(child => !SkippedFolders.Contains(child.Name)).SelectMany(Walk));
}
