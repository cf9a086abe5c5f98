namespace Dataverse.Emulator.Pipeline;

/// <summary>Microsoft Learn: event-framework, the stages a step can be registered in.</summary>
internal enum Stage
{
    PreValidation = 10,
    PreOperation = 20,
    PostOperation = 40,
}
