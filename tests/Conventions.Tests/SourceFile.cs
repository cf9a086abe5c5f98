namespace Ironclad.Conventions.Tests;

/// <summary>A file of the repository, named by its path from the root.</summary>
internal sealed class SourceFile(FileInfo file)
{
    public string Path { get; } = System.IO.Path.GetRelativePath(Repository.Root.FullName, file.FullName).Replace('\\', '/');

    public string Name => file.Name;

    public string Text => field ??= File.ReadAllText(file.FullName);

    public string[] Lines => field ??= Text.TrimEnd('\n').Split('\n');

    public override string ToString() => Path;
}
