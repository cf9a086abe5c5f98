namespace Ironclad.Emulator.Control.Reports;

/// <param name="Id">The new id.</param>
public sealed record RepublishedTemplate(string Id);
