using Microsoft.Xrm.Sdk;

namespace Ironclad.Launching;

/// <summary>Takes a column's value out of the SDK's wrapping, for code that knows no SDK.</summary>
internal static class PlainValue
{
    public static object? Of(object? value) => value switch
    {
        AliasedValue aliased => Of(aliased.Value),
        Money money => money.Value,
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        _ => value,
    };
}
