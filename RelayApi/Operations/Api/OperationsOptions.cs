using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Operations.Api;

/// <summary>The operator's way in: configuration section <c>Operations</c>.</summary>
internal sealed class OperationsOptions : IValidatableObject
{
    public const string Section = "Operations";

    private const int ShortestKey = 32;

    /// <summary>Who has it may replay, set aside and erase. Secret; without it the operator API answers as if it were not there.</summary>
    public string? AdminKey { get; set; }

    /// <summary>Where the command line finds the relay.</summary>
    public string Relay { get; set; } = "http://localhost:5000";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AdminKey is { Length: > 0 and < ShortestKey })
            yield return new ValidationResult(
                $"Operations:AdminKey is shorter than {ShortestKey} characters. Set it (environment variable Operations__AdminKey) to a "
                    + "random text, for example what openssl rand -hex 32 says, or leave it out to turn the operator API off.");
    }
}
