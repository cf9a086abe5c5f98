using System.Xml.Linq;
using Ironclad.Solution.Platform;
using Ironclad.Solution.Plugin;
using Ironclad.Solution.Source;

namespace Ironclad.Solution.Rules;

/// <summary>An image of a step is possible for its message and stage, and holds columns that exist.</summary>
internal sealed class StepImages : IRule
{
    private const string PostImage = "1";

    public IEnumerable<Problem> Check(SolutionSource source, BuiltPlugin plugin) =>
        from step in source.Steps
        let message = SdkMessage.Find(step.Xml.Text("SdkMessageId"))
        where message is not null
        from image in ComponentIds.Images(step)
        from found in Check(step.Xml, message, image).Concat(Columns(source.Table(step.Xml.Text("PrimaryEntity")), image))
        select new Problem(step.Path, $"The image {image.Attr("Name")} {found.Cause}.", found.Fix);

    private static IEnumerable<(string Cause, string Fix)> Check(XElement step, SdkMessage message, XElement image)
    {
        var type = image.Text("ImageType");
        if (type is not ("0" or "1" or "2"))
            yield return ($"has the ImageType '{type}'", "Write 0 (before), 1 (after) or 2 (both).");
        if (message.Name == "Create" && type != PostImage)
            yield return ("shows the row before it was created", "Write ImageType 1 (after).");
        if (type != "0" && step.Text("Stage") != "40")
            yield return (
                $"shows the row after the operation, but the step runs in stage {step.Text("Stage")}",
                "Run the step in stage 40, or write ImageType 0 (before).");
        if (image.Text("MessagePropertyName") != message.ImageProperty)
            yield return ($"has the MessagePropertyName '{image.Text("MessagePropertyName")}'", $"Write {message.ImageProperty} for {message.Name}.");
    }

    private static IEnumerable<(string Cause, string Fix)> Columns(Table? table, XElement image) =>
        from name in table is null ? [] : image.Text("Attributes").Split(',')
        where table?.Column(name) is null
        select (
            $"holds the column '{name}', which {table?.LogicalName} does not have",
            "List logical names of columns, separated by commas without blanks.");
}
