namespace Ironclad.RelayApi.Inbox.Worker;

/// <summary>A number from 0 to 1, passed in so that a test can repeat it.</summary>
internal delegate double Chance();
