using System.Globalization;

namespace Dataverse.Emulator.Metadata.Types;

/// <summary>Formatted values follow the user's language; every user of the emulator has English (1033).</summary>
internal static class Formats
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("en-US");
}
