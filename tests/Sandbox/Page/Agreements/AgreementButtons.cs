using Ironclad.Sandbox.Story;

namespace Ironclad.Sandbox.Page.Agreements;

/// <summary>What the seller does: create an Agreement, and the commands of its form.</summary>
internal sealed class AgreementButtons(World world)
{
    private const string Table = "icd_agreement";

    public Pressed Create(Desk desk, AgreementDraft draft)
    {
        desk.Draft = draft;
        var id = world.Seller.Create(Table, draft.ToColumns(world.Company));
        desk.Draft = AgreementDraft.Complete;
        return new Pressed(Created(AgreementReader.Read(world.Seller, id)), id);
    }

    public Pressed Launch(Guid id) => Told(Of(id).Launch());

    public Pressed Cancel(Guid id) => Told(Of(id).Cancel("Cancelled on the sandbox's page."));

    public Pressed Preview(Guid id)
    {
        var preview = Of(id).Preview();
        var problems = preview["rows"]!.AsArray().Where(row => !(bool)row!["ok"]!)
            .Select(row => $"{row!["label"]}: {row["text"]}. {row["fix"]}");
        return new Pressed((bool)preview["canLaunch"]!
            ? "The preview finds nothing in the way of a launch."
            : $"The launch would fail. {string.Join(" ", problems.DefaultIfEmpty((string)preview["message"]!))}");
    }

    private Button Of(Guid id) => new(world.Seller, id);

    private static Pressed Told(Answer answer) => answer.Code.Length == 0
        ? new Pressed(answer.Message)
        : throw new RefusedException(answer.Message);

    private static string Created(AgreementForm agreement) => agreement switch
    {
        { IsLaunched: true } => $"The Agreement {agreement.Number} was saved, and its workflow in Ironclad is there.",
        { LaunchError.Length: > 0 } => $"The Agreement {agreement.Number} was saved: {agreement.Status}. {agreement.LaunchError}",
        _ => $"The Agreement {agreement.Number} was saved. Its type has no template, so nothing was launched.",
    };
}
