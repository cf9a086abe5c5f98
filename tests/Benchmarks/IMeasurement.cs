using Ironclad.Benchmarks.Results;

namespace Ironclad.Benchmarks;

/// <summary>Something that is measured together with what it is compared with.</summary>
internal interface IMeasurement
{
    /// <summary>As on the command line.</summary>
    string Name { get; }

    Task<Report> RunAsync(Run run);
}
