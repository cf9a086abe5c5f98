using System.Collections.Immutable;

namespace Dataverse.Emulator.Metadata;

internal sealed record AlternateKey(string LogicalName, ImmutableArray<string> Columns);
