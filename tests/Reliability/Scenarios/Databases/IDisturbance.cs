namespace Ironclad.Reliability.Scenarios.Databases;

/// <summary>Something that keeps the store from answering, until it ends.</summary>
internal interface IDisturbance
{
    string Name { get; }

    Task BeginAsync();

    Task EndAsync();
}
