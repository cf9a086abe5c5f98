using System.ComponentModel.DataAnnotations;

namespace Ironclad.RelayApi.Inbox.Retention;

/// <summary>How long the journal keeps what it was sent: configuration section <c>Inbox</c>.</summary>
internal sealed class RetentionOptions : IValidatableObject
{
    private static readonly TimeSpan ShortestForIds = TimeSpan.FromDays(30);

    /// <summary>Bodies of settled events, counted from when they came in; they may hold person data.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan KeepBodies { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Event ids, by which an event that comes again is known. Ironclad sends one again for 14 hours at most; people do so later.
    /// What is set aside keeps its body as long.
    /// </summary>
    public TimeSpan KeepIds { get; set; } = TimeSpan.FromDays(400);

    /// <summary>How often to look for what is older.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan PurgeInterval { get; set; } = TimeSpan.FromHours(6);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (KeepIds < ShortestForIds)
            yield return new ValidationResult(
                $"Inbox:KeepIds is {KeepIds}. Set it (environment variable Inbox__KeepIds) to 30.00:00:00 or more: an event whose id is "
                    + "forgotten is handled again when it comes again.");
        if (KeepIds < KeepBodies)
            yield return new ValidationResult(
                $"Inbox:KeepIds is {KeepIds} and Inbox:KeepBodies is {KeepBodies}. Set Inbox:KeepIds (environment variable Inbox__KeepIds) "
                    + "to as much or more: an entry is kept whole or without its body.");
    }
}
