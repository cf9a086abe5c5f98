using System.Reflection;

namespace Ironclad.RelayApi.Operations;

internal static class RelayVersion
{
    public static string Text { get; } =
        typeof(RelayVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
