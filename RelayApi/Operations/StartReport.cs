using System.Text;
using System.Text.RegularExpressions;
using Ironclad.RelayApi.Pairs;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations;

/// <summary>Says at start, all at once and without a stack trace, which settings are missing or wrong and how to set them.</summary>
internal static partial class StartReport
{
    private const string HowToSet =
        """
        How to set one, here Ironclad:BaseUrl:
          environment variable     Ironclad__BaseUrl=<value>
          RelayApi/appsettings.json  { "Ironclad": { "BaseUrl": "<value>" } }   (not for secrets)
          while developing         dotnet user-secrets set Ironclad:BaseUrl <value> --project RelayApi
        """;

    /// <returns>Null when every setting is fine.</returns>
    public static string? WrongSettings(this IHost relay) => relay.WrongSettingsOneByOne() is { Count: > 0 } problems ? Of(problems) : null;

    /// <summary>Those of further pairs too.</summary>
    public static IReadOnlyList<string> WrongSettingsOneByOne(this IHost relay)
    {
        string[] own = [.. Problems(relay.Services)];
        if (relay.Services.GetService<PairedRelays>() is not { } pairs)
            return own;
        string[] all = [.. own, .. Problems(pairs)];
        return all.Length == 0 ? [.. pairs.Shared()] : all;
    }

    private static IEnumerable<string> Problems(PairedRelays pairs) => pairs.WrongNames.Concat(
        from pair in pairs.Services
        from problem in Problems(pair.Services)
        select $"Pairs:{pair.Name} (environment variables Pairs__{pair.Name}__…): {problem}");

    private static IEnumerable<string> Problems(IServiceProvider relay)
    {
        try
        {
            relay.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return wrong.Failures;
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures);
        }
        // A text where a number or a time belongs: the message names the key, and the value, which may be a misplaced secret.
        catch (InvalidOperationException unreadable)
        {
            return [$"{Key().Match(unreadable.Message).Groups["key"]} cannot be read. Set it to a value of its kind: a number, "
                + "true or false, a time such as 00:00:30, or an address."];
        }
    }

    private static string Of(IEnumerable<string> problems)
    {
        var report = new StringBuilder("The relay does not start, because settings are missing or wrong:").AppendLine().AppendLine();
        foreach (var problem in problems)
            report.Append("  * ").AppendLine(problem);
        return report.AppendLine().Append(HowToSet).ToString();
    }

    [GeneratedRegex("' at '(?<key>[^']+)' to type")]
    private static partial Regex Key();
}
