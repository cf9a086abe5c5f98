namespace Ironclad.Plugins.Tests.Backends;

/// <summary>What a sales person saw when creating an Agreement.</summary>
/// <param name="Error">The message of the plug-in when the row was not saved.</param>
/// <param name="Trace">What the plug-in traced.</param>
/// <param name="Calls">The plug-in's calls to Dataverse, such as <c>Update icd_agreement</c>.</param>
internal sealed record Creation(Guid AgreementId, string? Error, string Trace, IReadOnlyList<string> Calls);
