using System.Text;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations;

/// <summary>Says at start, all at once and without a stack trace, which settings are missing or wrong and how to set them.</summary>
internal static class StartReport
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
        // A text where a number or a time belongs: the message names the key.
        catch (InvalidOperationException unreadable)
        {
            return Of([unreadable.Message]);
        }
    }

    private static string Of(IEnumerable<string> problems)
    {
        var report = new StringBuilder("The relay does not start, because settings are missing or wrong:").AppendLine().AppendLine();
        foreach (var problem in problems)
            report.Append("  * ").AppendLine(problem);
        return report.AppendLine().Append(HowToSet).ToString();
    }
}
