using Ironclad.Launching;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.CheckTemplates;

/// <summary>A row that is about to be saved: what the caller sends, over what the row holds already.</summary>
internal sealed class SavedRow(IPluginExecutionContext context)
{
    private const string Image = "PreImage";
    private const int Active = 0;

    private readonly Entity _target = (Entity)context.InputParameters["Target"];
    private readonly Entity? _before = context.PreEntityImages.TryGetValue(Image, out var image) ? image : null;

    public Guid Id => context.PrimaryEntityId;

    /// <summary>A row that is not in use need not be right.</summary>
    public bool IsActive => (Value("statecode") as int? ?? Active) == Active;

    /// <summary>The column as it will be, as a plain .NET value.</summary>
    public object? Value(string column) => PlainValue.Of(
        _target.Attributes.TryGetValue(column, out var sent) ? sent
        : _before is not null && _before.Attributes.TryGetValue(column, out var kept) ? kept
        : null);

    /// <returns>Null when the column will be empty.</returns>
    public string? Text(string column) => Value(column) is string text && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>True when the column will hold something else than before.</summary>
    public bool Changes(string column) =>
        _before is null || !Equals(Value(column), PlainValue.Of(_before.Attributes.TryGetValue(column, out var kept) ? kept : null));

    /// <summary>Saved with the row.</summary>
    public void Set(string column, string? value) => _target[column] = value;
}
