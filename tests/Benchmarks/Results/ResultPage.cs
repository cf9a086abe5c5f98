using System.Text;
using Ironclad.Databases;
using Ironclad.Reliability.Results;

namespace Ironclad.Benchmarks.Results;

/// <summary>A report as a page, with the machine that the figures belong to.</summary>
internal static class ResultPage
{
    public static async Task<string> OfAsync(Report report, string command, DateTimeOffset began, TimeSpan took)
    {
        var machine = Machine.Here();
        var page = new StringBuilder($"# {report.Title}\n\n`{command}`\n\n");
        page.Append($"{began:yyyy-MM-dd HH:mm} UTC, {took.TotalSeconds:0} s. {machine.Processor}, {machine.Cores} cores, {machine.Memory}; ");
        page.Append($"{machine.System}; {machine.Runtime}; {await PostgresAsync()}; {Build}.\n");
        foreach (var section in report.Sections)
            Append(page, section);
        foreach (var broken in report.Broken)
            page.Append($"\n**Broken:** {broken}\n");
        return page.ToString();
    }

#if DEBUG
    private const string Build = "built for debugging, so the figures mean nothing";
#else
    private const string Build = "Release build";
#endif

    private static void Append(StringBuilder page, Section section)
    {
        page.Append($"\n## {section.Title}\n\n");
        page.Append($"| {string.Join(" | ", section.Columns)} |\n|{string.Concat(section.Columns.Select(_ => "---|"))}\n");
        foreach (var row in section.Rows)
            page.Append($"| {string.Join(" | ", row)} |\n");
        foreach (var remark in section.Remarks)
            page.Append($"\n{remark}\n");
    }

    private static async Task<string> PostgresAsync()
    {
        if (PostgresServer.WhyMissing is not null)
            return "no PostgreSQL";
        await using var server = await PostgresServer.StartAsync();
        await using var connection = new Npgsql.NpgsqlConnection(await server.CreateDatabaseAsync());
        await connection.OpenAsync();
        return $"PostgreSQL {connection.PostgreSqlVersion}";
    }
}
