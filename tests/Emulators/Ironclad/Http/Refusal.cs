namespace Ironclad.Emulator.Http;

/// <summary>A request that Ironclad refuses, with the error body it gives (Ironclad OpenAPI: error codes).</summary>
internal sealed class Refusal(Answer answer) : Exception($"Answered {answer.Status}.")
{
    public Answer Answer { get; } = answer;

    public static Refusal Missing(string message, string param) => new(Answer.Error(400, "MISSING_PARAM", message, param));

    public static Refusal Invalid(string message, string? param = null) => new(Answer.Error(400, "INVALID_PARAM", message, param));

    public static Refusal State(string message, string? param = null) => new(Answer.Error(400, "INVALID_STATE", message, param));

    public static Refusal NotFound(string message, string? param = null) => new(Answer.Error(404, "NOT_FOUND", message, param));

    public static Refusal Unauthorized(string message) => new(Answer.Error(401, "UNAUTHORIZED", message));

    public static Refusal Forbidden() => new(Answer.Error(403, "FORBIDDEN", "access forbidden"));

    /// <summary>Loud: what is not imitated must not pass for an answer of Ironclad.</summary>
    public static Refusal NotImitated(string what, string file) =>
        new(Answer.Error(501, "NOT_IMPLEMENTED", $"The Ironclad emulator does not imitate {what}. Add it in tests/Emulators/Ironclad/{file}."));
}
