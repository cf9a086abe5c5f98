using System.Collections.Immutable;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Security;

namespace Dataverse.Emulator.Storage;

/// <summary>Everything a transaction can change, as one immutable value: committing replaces it, rolling back forgets the new one.</summary>
internal sealed record State
{
    public ImmutableDictionary<string, Table> Tables { get; init; } = ImmutableDictionary<string, Table>.Empty;

    public ImmutableDictionary<string, ImmutableDictionary<Guid, Row>> Rows { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<Guid, Row>>.Empty;

    /// <summary>What a new row of the second table takes over from a row of the first.</summary>
    public ImmutableDictionary<(string Source, string Target), ImmutableArray<ColumnPair>> EntityMaps { get; init; } =
        ImmutableDictionary<(string Source, string Target), ImmutableArray<ColumnPair>>.Empty;

    public ImmutableDictionary<Guid, RolePrivileges> Roles { get; init; } = ImmutableDictionary<Guid, RolePrivileges>.Empty;

    /// <summary>The roles of each user (intersect table systemuserroles).</summary>
    public ImmutableDictionary<Guid, ImmutableHashSet<Guid>> UserRoles { get; init; } =
        ImmutableDictionary<Guid, ImmutableHashSet<Guid>>.Empty;
}
