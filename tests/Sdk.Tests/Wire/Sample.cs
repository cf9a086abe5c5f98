namespace Ironclad.Sdk.Tests.Wire;

/// <summary>A message as the genuine SDK writes it: recorded from Microsoft.CrmSdk.CoreAssemblies 9.0.2.46.</summary>
internal static class Sample
{
    public static string Request(string name) => Read($"Wire/Requests/{name}.xml");

    public static string Response(string name) => Read($"Wire/Responses/{name}.xml");

    public static string Read(string path)
    {
        using var stream = typeof(Sample).Assembly.GetManifestResourceStream(path)
            ?? throw new FileNotFoundException($"The test assembly has no resource {path}.", path);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
