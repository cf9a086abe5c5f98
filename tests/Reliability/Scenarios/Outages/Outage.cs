namespace Ironclad.Reliability.Scenarios.Outages;

/// <summary>Who is away for a day.</summary>
internal enum Outage
{
    Ironclad,
    Dataverse,
    Relay,
}
