using Ironclad.RelayApi.Alerts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ironclad.RelayApi.Operations.Pages.Alerts;

/// <summary>What is wrong now, and a test of the ways to tell it.</summary>
internal sealed class IndexModel(AlertRound round, AlertPost post) : PageModel
{
    public List<OpenAlert> Open { get; private set; } = [];

    public IReadOnlyList<string> Channels => post.Channels;

    /// <summary>What came of a test.</summary>
    public IReadOnlyList<TestedChannel> Tested { get; private set; } = [];

    public static string Tone(AlertSeverity severity) => severity switch
    {
        AlertSeverity.Information => "",
        AlertSeverity.Warning => "warning",
        AlertSeverity.Error => "danger",
    };

    public async Task OnGetAsync(CancellationToken cancellation) => Open = [.. await round.OpenAsync(cancellation)];

    public async Task OnPostTestAsync(CancellationToken cancellation)
    {
        Tested = await post.TestAsync(cancellation);
        await OnGetAsync(cancellation);
    }
}
