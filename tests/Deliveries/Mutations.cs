using Ironclad.Deliveries.Forgeries;

namespace Ironclad.Deliveries;

/// <summary>Every kind of change, each as likely as the others.</summary>
internal static class Mutations
{
    public static IReadOnlyList<Func<MutationSource, MutatedDelivery>> All { get; } =
    [
        .. Respellings.All, .. BodyForgeries.All, .. IdentityForgeries.All, .. SignatureForgeries.All, .. HeaderForgeries.All, .. Misfits.All,
    ];
}
