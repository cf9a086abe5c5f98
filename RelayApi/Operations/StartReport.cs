using System.Text;
using System.Text.RegularExpressions;
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
    public static string? WrongSettings(this IHost relay)
    {
        try
        {
            relay.Services.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (OptionsValidationException wrong)
        {
            return Of(wrong.Failures);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(inner => inner is OptionsValidationException))
        {
            return Of(several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures));
        }
        // A text where a number or a time belongs: the message names the key, and the value, which may be a misplaced secret.
        catch (InvalidOperationException unreadable)
        {
            return Of([$"{Key().Match(unreadable.Message).Groups["key"]} cannot be read. Set it to a value of its kind: a number, "
                + "true or false, a time such as 00:00:30, or an address."]);
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
