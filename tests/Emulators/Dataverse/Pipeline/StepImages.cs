using Dataverse.Emulator.Query;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Pipeline;

/// <summary>The record before and after the core operation, in the columns each image asks for.</summary>
internal sealed class StepImages(Call call, Operation operation)
{
    private readonly Storage.Row? _before = call.Transaction.Find(operation.Table, operation.RecordId);

    public EntityImageCollection Pre(Step step) => Of(step, imageType: 0, _before);

    /// <summary>There is a post image after the core operation only.</summary>
    public EntityImageCollection Post(Step step) =>
        Of(step, imageType: 1, step.Stage == Stage.PostOperation ? call.Transaction.Find(operation.Table, operation.RecordId) : null);

    private EntityImageCollection Of(Step step, int imageType, Storage.Row? row)
    {
        var images = new EntityImageCollection();
        if (row is null)
            return images;
        var table = call.Transaction.Table(operation.Table);
        var registered = call.Transaction.Rows("sdkmessageprocessingstepimage").Values;
        foreach (var image in registered.Where(image => image.Target("sdkmessageprocessingstepid") == step.Id))
        {
            // Image type 2 is both.
            if (image.Value<int>("imagetype") is { } type && (type == imageType || type == 2))
                images[image.Text("entityalias")] = new RowReader(call.Transaction, table, row).Read(Columns(table, image));
        }

        return images;
    }

    private static IEnumerable<string> Columns(Metadata.Table table, Storage.Row image) =>
        Step.Names(image.Text("attributes")) is { IsEmpty: false } names ? names : table.Columns.Keys;
}
