namespace Ironclad.RelayApi.Tests.Operations;

/// <summary>The documentation beside the code that this test run was built from.</summary>
internal static class Documents
{
    public static string Read(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var document = Path.Combine(folder.FullName, "RelayApi", file);
            if (File.Exists(document))
                return File.ReadAllText(document);
        }

        throw new FileNotFoundException($"No folder above {AppContext.BaseDirectory} has RelayApi/{file}.");
    }
}
