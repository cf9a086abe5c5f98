using Ironclad.Texts;

namespace Ironclad.Mapping;

/// <summary>
/// An address as Ironclad writes it. It takes at most four lines and rejects an incomplete one (Ironclad docs: field-types-supported).
/// </summary>
internal sealed record PostalAddress(IReadOnlyList<string> Lines, string? Locality, string? Region, string? Postcode, string? Country)
{
    private static readonly string[] UnitedStates = ["U.S.A.", "USA", "United States", "United States of America"];

    private static readonly string[] LineColumns = ["line1", "line2", "line3"];

    private static readonly string[] OtherColumns = ["city", "stateorprovince", "postalcode", "country"];

    public bool IsEmpty => Lines.Count == 0 && Locality is null && Region is null && Postcode is null && Country is null;

    private bool IsInUnitedStates => UnitedStates.Contains(Country, StringComparer.OrdinalIgnoreCase);

    /// <param name="prefix">Prefix of the address columns, such as <c>address1</c>.</param>
    public static PostalAddress Read(string prefix, Func<string, object?> row)
    {
        var lines = LineColumns.Select(Part).OfType<string>();
        return new([.. lines], Part("city"), Part("stateorprovince"), Part("postalcode"), Part("country"));

        string? Part(string name) => row($"{prefix}_{name}") is string text && text.Trim() is { Length: > 0 } part ? part : null;
    }

    public static IEnumerable<string> Columns(string prefix) =>
        LineColumns.Concat(OtherColumns).Select(name => $"{prefix}_{name}");

    /// <summary>The labels of the columns that Ironclad needs and that are empty.</summary>
    public IEnumerable<Phrase> MissingParts()
    {
        if (Lines.Count == 0)
            yield return new("Columns.address.line1");
        if (Locality is null)
            yield return new("Columns.address.city");
        if (Region is null && IsInUnitedStates)
            yield return new("Columns.address.stateorprovince");
        if (Postcode is null && IsInUnitedStates)
            yield return new("Columns.address.postalcode");
        if (Country is null)
            yield return new("Columns.address.country");
    }

    public IReadOnlyDictionary<string, object?> ToAttribute()
    {
        var parts = new Dictionary<string, object?>
        {
            ["lines"] = Lines,
            ["locality"] = Locality,
            ["region"] = Region,
            ["postcode"] = Postcode,
            ["country"] = Country,
        };
        return parts.Where(part => part.Value is not null).ToDictionary(part => part.Key, part => part.Value);
    }
}
