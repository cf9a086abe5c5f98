using Ironclad.Mapping;
using Ironclad.RelayApi.Dataverse;
using Ironclad.RelayApi.Handlers;
using Ironclad.RelayApi.Ironclad;
using Ironclad.RelayApi.Operations.Api;
using Ironclad.RelayApi.Stories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace Ironclad.RelayApi.Operations.Pages.Agreements;

/// <summary>The story of one Agreement, found by whatever names it.</summary>
internal sealed class IndexModel(
    StorySearch search, AgreementStories stories, IOptions<IroncladOptions> ironclad, IOptions<DataverseOptions> dataverse) : PageModel
{
    /// <summary>What an operator looks for; without it the page asks for it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    public Story? Story { get; private set; }

    /// <summary>More Agreements than one have the code.</summary>
    public IReadOnlyList<Guid> Several { get; private set; } = [];

    public string? Trouble { get; private set; }

    public string? InIronclad => Story?.Workflow is { } workflow ? WorkflowLink.Of(ironclad.Value.BaseUrl!, workflow.Id) : null;

    public string? InDynamics => Story?.Agreement is null
        ? null
        : new Uri(dataverse.Value.Url!, $"/main.aspx?pagetype=entityrecord&etn={AgreementTable.LogicalName}&id={Story.AgreementId}").AbsoluteUri;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (Name?.Trim() is not { Length: > 0 } name)
            return;
        try
        {
            Several = name.Length > StoryEndpoint.LongestName ? [] : await search.FindAsync(name, cancellation);
            if (Several.Count == 1)
                Story = await stories.TellAsync(Several[0], cancellation);
            else if (Several.Count == 0)
                Trouble = $"Neither the journal nor Dataverse nor Ironclad knows {name}.";
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            Trouble = FailureClassifier.Classify(exception).Reason;
        }
    }
}
