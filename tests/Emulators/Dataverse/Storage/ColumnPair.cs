namespace Dataverse.Emulator.Storage;

/// <summary>A column and the column of another table that takes its value over.</summary>
internal sealed record ColumnPair(string Source, string Target);
