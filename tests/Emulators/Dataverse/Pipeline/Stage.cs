namespace Dataverse.Emulator.Pipeline;

/// <summary>Microsoft Learn: event-framework, the stages a step can be registered in.</summary>
internal enum Stage
{
    PreValidation = 10,
    PreOperation = 20,

    /// <summary>Open to the plug-in of a custom API alone.</summary>
    MainOperation = 30,

    PostOperation = 40,
}
