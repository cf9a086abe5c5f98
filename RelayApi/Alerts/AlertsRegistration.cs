using Ironclad.RelayApi.Alerts.Channels;
using Ironclad.RelayApi.Alerts.Sources;

namespace Ironclad.RelayApi.Alerts;

internal static class AlertsRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddSettings<AlertOptions>(AlertOptions.Section);
        services.AddSingleton<IAlertSource, WorkerAlerts>();
        services.AddSingleton<IAlertSource, CredentialAlerts>();
        services.AddSingleton<IAlertSource, JobAlerts>();
        services.AddSingleton<IAlertSource, BacklogAlerts>();
        services.AddSingleton<IAlertSource, SetAsideAlerts>();
        services.AddSingleton<Whereabouts>();
        services.AddSingleton<AlertPost>();
        services.AddSingleton<AlertRound>();
        return services.AddChannels().AddHostedService<AlertWatch>();
    }

    private static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.AddSettings<EmailOptions>(EmailOptions.Section);
        services.AddSettings<TeamsOptions>(TeamsOptions.Section);
        services.AddSettings<HttpOptions>(HttpOptions.Section);
        services.AddHttpClient(Target.ClientName, client => client.Timeout = Patience)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<Target>();
        services.AddSingleton<IAlertChannel, EmailChannel>();
        services.AddSingleton<IAlertChannel, TeamsChannel>();
        return services.AddSingleton<IAlertChannel, HttpChannel>();
    }

    private static void AddSettings<T>(this IServiceCollection services, string section) where T : class =>
        services.AddOptions<T>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
