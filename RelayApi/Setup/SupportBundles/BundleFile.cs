namespace Ironclad.RelayApi.Setup.SupportBundles;

/// <summary>One file of a support bundle.</summary>
internal sealed record BundleFile(string Name, string Text);
