using System.Globalization;
using System.Text.Json;
using Ironclad.RelayApi.Operations.Api;

namespace Ironclad.RelayApi.Operations.CommandLine;

/// <summary>Says a command's results: for people, or as one JSON object in each line. What is not a result goes beside it.</summary>
internal sealed class Printer(TextWriter output, TextWriter beside, bool json)
{
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <param name="lines">The result for people.</param>
    public void Result<T>(T result, params IEnumerable<string> lines)
    {
        if (json)
            output.WriteLine(JsonSerializer.Serialize(result, OperatorJson.Options));
        else
            Lines(lines);
    }

    public void Progress(string line) => beside.WriteLine(line);

    /// <summary>What sums up a result that came in parts; whoever reads JSON has the parts.</summary>
    public void Total(string line)
    {
        if (!json)
            output.WriteLine(line);
    }

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            output.WriteLine(line);
    }
}
