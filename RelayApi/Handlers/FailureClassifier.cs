namespace Ironclad.RelayApi.Handlers;

/// <summary>Classifies every failure once, in one place.</summary>
internal static class FailureClassifier
{
    public static Failure Classify(Exception exception) => new(FailureKind.Retry, exception.GetType().Name);
}
