namespace Ironclad.Solution.Rules;

/// <param name="File">Path inside the unpacked solution.</param>
/// <param name="Cause">What is wrong, naming the component.</param>
/// <param name="Fix">What to do about it.</param>
internal sealed record Problem(string File, string Cause, string Fix)
{
    /// <summary>Name of the rule that found it.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The form in which MSBuild and editors recognise an error.</summary>
    public string ToBuildMessage(string folder) => $"{Path.Combine(folder, File)} : error {Rule}: {Cause} {Fix}";

    public override string ToString() => $"{File}: {Cause} {Fix}";
}
