namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>Looks at one link between the relay and what it works with. A failure that it does not expect is thrown.</summary>
internal interface ICheck
{
    string Link { get; }

    /// <summary>The links without which this one cannot be looked at.</summary>
    IReadOnlyList<string> Needs => [];

    IAsyncEnumerable<Finding> RunAsync(CancellationToken cancellation);
}
