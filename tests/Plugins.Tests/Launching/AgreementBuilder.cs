using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Tests.Launching;

/// <summary>An Agreement as a sales person fills it in: complete, unless a test changes it.</summary>
internal sealed class AgreementBuilder
{
    private readonly Entity _row = new(AgreementTable.LogicalName)
    {
        [AgreementTable.Name] = "Draft",
        [AgreementTable.Type] = new OptionSetValue(1),
        [AgreementTable.StartDate] = new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Unspecified),
        [AgreementTable.Value] = new Money(1250.50m),
        [AgreementTable.SignerName] = "Maria Márquez",
        [AgreementTable.SignerEmail] = "maria@contoso.test",
    };

    public AgreementBuilder With(string column, object? value)
    {
        _row[column] = value;
        return this;
    }

    public Entity Build() => _row;
}
