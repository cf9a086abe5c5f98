using Dataverse.Emulator.Metadata.Types;

namespace Dataverse.Emulator.Metadata;

/// <summary>One column of a table.</summary>
internal sealed record Column(string LogicalName, ColumnType Type)
{
    public string? DisplayName { get; init; }

    public bool ValidForCreate { get; init; } = true;

    public bool ValidForUpdate { get; init; } = true;

    public bool Required { get; init; }

    public string? AutoNumberFormat { get; init; }

    /// <summary>The stored value that a new row gets when the caller sends none.</summary>
    public object? Default { get; init; }

    /// <summary>For a lookup: the row it points at cannot be deleted (relationship behaviour Restrict).</summary>
    public bool RestrictsDelete { get; init; }

    /// <summary>For a lookup: the row goes when the row it points at goes (relationship behaviour Cascade).</summary>
    public bool CascadesDelete { get; init; }

    /// <summary>For the base currency twin of a money column: the money column.</summary>
    public string? BaseOf { get; init; }
}
