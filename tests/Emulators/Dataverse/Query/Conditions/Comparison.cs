namespace Dataverse.Emulator.Query.Conditions;

/// <summary>What a condition looks at: the column's value (null when empty), the condition's values, the caller and the time.</summary>
internal sealed record Comparison(object? Stored, IReadOnlyList<object> Operands, Guid UserId, DateTime Now)
{
    public int? Order() => Stored is null ? null : Values.Compare(Stored, Operands[0]);

    public bool StoredIsOneOfThem() => Stored is not null && Operands.Any(operand => Values.Compare(Stored, operand) == 0);
}
