using System.Runtime.CompilerServices;
using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Ironclad;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Setup.Doctor.Checks;

/// <summary>The environment is the one that its settings were made for, and plug-in and relay mean the same Ironclad.</summary>
internal sealed class BusinessSettingsCheck(IAgreements agreements, SettingsCache settings, IOptions<IroncladOptions> options) : ICheck
{
    public string Link => Links.BusinessSettings;

    public IReadOnlyList<string> Needs => [Links.SignIn];

    public async IAsyncEnumerable<Finding> RunAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var values = await agreements.ReadSettingsAsync(cancellation);
        await settings.GetAsync(cancellation);
        yield return Address(values.GetValueOrDefault(SettingNames.BaseUrl));
        if (!values.ContainsKey(SettingNames.CreatorEmail))
            yield return new Finding(
                Link, FindingState.Warning, $"{SettingNames.CreatorEmail} is empty. Set it on the settings page in Dataverse, unless each Template row names the "
                    + "user in whose name its workflows are launched.");
    }

    private Finding Address(string? plugIn)
    {
        var own = BearerHandler.HostOf(options.Value.BaseUrl!);
        return Uri.TryCreate(plugIn, UriKind.Absolute, out var other) && BearerHandler.HostOf(other).Equals(own, StringComparison.OrdinalIgnoreCase)
            ? new Finding(Link, FindingState.Fine, $"Plug-in and relay both speak to {own}.")
            : new Finding(
                Link, FindingState.Failed, $"The plug-in launches at {other?.Host ?? "no address"} ({SettingNames.BaseUrl} in Dataverse), the relay listens to {own} "
                    + "(Ironclad:BaseUrl). Set both to the same.");
    }
}
