using System.Collections.Immutable;
using System.Xml.Linq;
using Dataverse.Emulator.Metadata;
using Dataverse.Emulator.Metadata.Types;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Import;

/// <summary>Adds what new rows take over from the row they are created from (Microsoft Learn: Map table columns).</summary>
internal static class EntityMapImport
{
    public static void Run(Call call, SolutionPackage package)
    {
        foreach (var map in package.Customizations.Elements("EntityMaps").Elements("EntityMap"))
            Register(call.Transaction, map);
    }

    private static void Register(Transaction transaction, XElement map)
    {
        var source = transaction.Table((string?)map.Element("EntitySource"));
        var target = transaction.Table((string?)map.Element("EntityTarget"));
        var pairs = map.Elements("AttributeMaps").Elements("AttributeMap")
            .Select(pair => Read(source, target, pair)).ToImmutableArray();
        var maps = transaction.State.EntityMaps.SetItem((source.LogicalName, target.LogicalName), pairs);
        transaction.State = transaction.State with { EntityMaps = maps };
    }

    /// <summary>Both columns have the same type, and a text is no longer than the text it goes into.</summary>
    private static ColumnPair Read(Table source, Table target, XElement pair)
    {
        var from = source.Column((string?)pair.Element("AttributeSource") ?? "");
        var to = target.Column((string?)pair.Element("AttributeTarget") ?? "");
        var fits = from.LogicalName == source.PrimaryId ? to.Type is LookupType
            : from.Type.GetType() == to.Type.GetType() && !(from.Type is TextType longer && to.Type is TextType shorter && longer.MaxLength > shorter.MaxLength);
        return fits
            ? new ColumnPair(from.LogicalName, to.LogicalName)
            : throw SolutionImport.Refused(
                $"EntityMap {source.LogicalName} to {target.LogicalName}",
                $"The attribute '{from.LogicalName}' cannot be mapped to '{to.LogicalName}': their types or lengths do not fit.");
    }
}
