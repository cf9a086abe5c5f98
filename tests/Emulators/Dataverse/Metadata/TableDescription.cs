using Dataverse.Emulator.Metadata.Types;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Dataverse.Emulator.Metadata;

/// <summary>A table as EntityMetadata (Microsoft Learn: EntityMetadata, AttributeMetadata), with what clients of the emulator read of it.</summary>
internal static class TableDescription
{
    /// <summary>Longest single line of text (Microsoft Learn: StringAttributeMetadata.MaxSupportedLength).</summary>
    private const int LongestLine = 4000;
    private const int English = 1033;

    public static EntityMetadata Of(Table table)
    {
        var described = new EntityMetadata { LogicalName = table.LogicalName };
        Set(described, nameof(EntityMetadata.PrimaryIdAttribute), table.PrimaryId);
        Set(described, nameof(EntityMetadata.PrimaryNameAttribute), table.PrimaryName);
        Set(described, nameof(EntityMetadata.Attributes), table.Columns.Values.Select(Of).ToArray());
        return described;
    }

    private static AttributeMetadata Of(Column column)
    {
        var described = column.Type is LookupType lookup
            ? new LookupAttributeMetadata { Targets = [.. lookup.Targets] }
            : new AttributeMetadata();
        described.LogicalName = column.LogicalName;
        if (column.DisplayName is { } name)
            described.DisplayName = Labelled(name);
        Set(described, nameof(AttributeMetadata.AttributeType), TypeOf(column));
        Set(described, nameof(AttributeMetadata.IsValidForUpdate), column.ValidForUpdate);
        return described;
    }

    private static Label Labelled(string text)
    {
        var label = new Label();
        Set(label, nameof(Label.UserLocalizedLabel), new LocalizedLabel(text, English));
        return label;
    }

    private static AttributeTypeCode TypeOf(Column column) => column.Type switch
    {
        BigIntegerType => AttributeTypeCode.BigInt,
        BooleanType => AttributeTypeCode.Boolean,
        ChoiceType => column.LogicalName switch
        {
            "statecode" => AttributeTypeCode.State,
            "statuscode" => AttributeTypeCode.Status,
            _ => AttributeTypeCode.Picklist,
        },
        DateTimeType => AttributeTypeCode.DateTime,
        DecimalType => AttributeTypeCode.Decimal,
        IntegerType => AttributeTypeCode.Integer,
        LookupType lookup => lookup.Targets is [_] ? AttributeTypeCode.Lookup
            : column.LogicalName == "ownerid" ? AttributeTypeCode.Owner
            : AttributeTypeCode.Customer,
        MoneyType => AttributeTypeCode.Money,
        TextType { MaxLength: > LongestLine } => AttributeTypeCode.Memo,
        TextType => AttributeTypeCode.String,
        UniqueIdentifierType => AttributeTypeCode.Uniqueidentifier,
        TableNameType => AttributeTypeCode.EntityName,
        _ => AttributeTypeCode.Virtual,
    };

    /// <summary>Only the platform sets these.</summary>
    private static void Set(object described, string property, object? value) => described.GetType().GetProperty(property)!.SetValue(described, value);
}
