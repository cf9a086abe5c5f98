using System.Text;
using System.Text.RegularExpressions;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Tests;

/// <summary>A copy of the solution in which a test breaks one thing. A file is named by the start of its path.</summary>
internal sealed class SourceCopy
{
    private readonly Dictionary<string, byte[]> _files = Checkout.Files.ToDictionary(file => file.Path, file => file.Content);

    public SolutionSource Read() => new(_files.Select(file => new SourceFile(file.Key, file.Value)));

    public SourceCopy Add(string path, string text)
    {
        _files.Add(path, Encoding.UTF8.GetBytes(text));
        return this;
    }

    public SourceCopy Delete(string path)
    {
        Assert.That(_files.Remove(path), Is.True, $"{path} is not in the source.");
        return this;
    }

    public SourceCopy Copy(string path, string target)
    {
        _files.Add(target, _files[path]);
        return this;
    }

    public SourceCopy Move(string path, string target) => Copy(path, target).Delete(path);

    /// <summary>Replaces the first occurrence of a text in the one file that has it.</summary>
    public SourceCopy Replace(string path, string find, string replacement)
    {
        var (file, text) = Single(path, candidate => candidate.Contains(find, StringComparison.Ordinal), find);
        var at = text.IndexOf(find, StringComparison.Ordinal);
        return Write(file, text[..at] + replacement + text[(at + find.Length)..]);
    }

    /// <summary>Replaces the first match of a pattern, in which a dot matches line ends too, in the one file that has it.</summary>
    public SourceCopy ReplacePattern(string path, string pattern, string replacement)
    {
        var regex = new Regex(pattern, RegexOptions.Singleline);
        var (file, text) = Single(path, regex.IsMatch, pattern);
        return Write(file, regex.Replace(text, replacement, 1));
    }

    private (string File, string Text) Single(string path, Func<string, bool> fits, string searched)
    {
        var found = _files.Where(file => file.Key.StartsWith(path, StringComparison.Ordinal))
            .Select(file => (file.Key, Text: Encoding.UTF8.GetString(file.Value)))
            .Where(file => fits(file.Text)).ToList();
        Assert.That(found, Has.Count.EqualTo(1), $"'{searched}' is in {found.Count} files of {path}.");
        return found[0];
    }

    private SourceCopy Write(string file, string text)
    {
        _files[file] = Encoding.UTF8.GetBytes(text);
        return this;
    }
}
