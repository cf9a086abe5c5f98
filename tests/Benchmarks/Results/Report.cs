namespace Ironclad.Benchmarks.Results;

/// <summary>What a measurement found.</summary>
/// <param name="Broken">Effects that what was measured should have had and did not have.</param>
internal sealed record Report(string Title, IReadOnlyList<Section> Sections, IReadOnlyList<string> Broken);

/// <summary>A table with what a reader must know to read it.</summary>
internal sealed record Section(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Remarks);
