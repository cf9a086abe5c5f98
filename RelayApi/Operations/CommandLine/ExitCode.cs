namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary>What a script learns.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>Something failed, was skipped or is set aside.</summary>
    public const int NotFine = 1;

    public const int Usage = 2;

    /// <summary>Nothing failed, but not everything could be checked.</summary>
    public const int NotChecked = 3;
}
