using System.Text.Encodings.Web;
using System.Text.Json;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Package;

/// <summary>
/// The deployment settings file that pac and the pipelines take along at import, with the defaults filled in
/// (Microsoft Learn: conn-ref-env-variables-build-tools). It leaves out what the plug-in fills in.
/// </summary>
internal static class DeploymentSettings
{
    /// <summary>A value brought along would confirm an organization that nobody has looked at.</summary>
    private const string FilledInByThePlugin = "icd_ConfirmedOrganization";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(SolutionSource source)
    {
        var variables = from file in source.EnvironmentVariables
                        let name = file.Xml.Attr("schemaname")
                        where name != FilledInByThePlugin
                        select new Variable(name, file.Xml.Text("defaultvalue"));
        return [.. JsonSerializer.SerializeToUtf8Bytes(new Settings([.. variables], []), Readable), (byte)'\n'];
    }

    private sealed record Variable(string SchemaName, string Value);

    private sealed record Settings(IReadOnlyList<Variable> EnvironmentVariables, IReadOnlyList<object> ConnectionReferences);
}
