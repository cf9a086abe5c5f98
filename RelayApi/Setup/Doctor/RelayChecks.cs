using Ironclad.RelayApi.Setup.Doctor.Checks;

namespace Ironclad.RelayApi.Setup.Doctor;

/// <summary>Every check, in the order in which somebody would set up what they look at.</summary>
internal static class RelayChecks
{
    /// <param name="relay">With the settings that are to be looked at.</param>
    /// <param name="running">Where the running relay is.</param>
    public static IReadOnlyList<ICheck> Of(UnstartedRelay relay, Uri running)
    {
        var problems = relay.WrongSettings();
        // Nothing else can be put together then.
        return problems.Count > 0 ? [new SettingsCheck(problems)] :
        [
            new SettingsCheck(problems),
            Make<InboxCheck>(relay, new InboxPlace(relay.InboxPath)),
            Make<SignInCheck>(relay),
            Make<PrivilegeCheck>(relay),
            Make<SolutionCheck>(relay),
            Make<BusinessSettingsCheck>(relay),
            Make<CredentialCheck>(relay),
            Make<ScopeCheck>(relay),
            Make<TemplateCheck>(relay),
            Make<SignatureKeyCheck>(relay),
            Make<SignedEventCheck>(relay),
            new RunningRelayCheck(running),
            Make<WebhookCheck>(relay),
        ];
    }

    private static T Make<T>(UnstartedRelay relay, params object[] more) where T : ICheck => ActivatorUtilities.CreateInstance<T>(relay.Services, more);
}
