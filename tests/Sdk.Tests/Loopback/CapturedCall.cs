namespace Ironclad.Sdk.Tests.Loopback;

internal sealed record CapturedCall(string PathAndQuery, string Action, string? Authorization, string? ContentType, string Body);
