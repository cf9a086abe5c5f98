using System.Collections.Frozen;

namespace Ironclad.RelayApi.Dataverse;

/// <summary>An Agreement as it was read, with the row version that a write is conditional on.</summary>
/// <param name="Values">
/// The columns that follow Ironclad: text, <see cref="decimal"/>, <see cref="int"/>, <see cref="bool"/>, <see cref="DateOnly"/>
/// or <see cref="MonetaryAmount"/>.
/// </param>
/// <param name="Notes">Of the notes that were asked for, those that are on it.</param>
/// <param name="Currency">ISO 4217 code of all its amounts.</param>
/// <param name="MoneyDecimals">How many decimals Dataverse keeps of an amount in the Agreement's currency.</param>
internal sealed record Agreement(
    Guid Id,
    string? RowVersion,
    IReadOnlyDictionary<string, object> Values,
    string? Currency,
    int MoneyDecimals,
    string? Status,
    string? WorkflowId,
    IReadOnlySet<Guid> Notes)
{
    /// <summary>Step of the workflow and whose turn it is, as they were last read.</summary>
    public string? Step { get; init; }

    public string? Turn { get; init; }

    /// <summary>How new the workflow was that its columns were last written from; see <see cref="Mapping.WorkflowAsOf"/>.</summary>
    public string? AsOf { get; init; }

    /// <summary>Of these notes, those that hold a document.</summary>
    public IReadOnlySet<Guid> Documents { get; init; } = FrozenSet<Guid>.Empty;
}

/// <summary>An amount with its ISO 4217 code; a Dataverse row has one currency for all its amounts.</summary>
internal sealed record MonetaryAmount(decimal Value, string? Currency);
