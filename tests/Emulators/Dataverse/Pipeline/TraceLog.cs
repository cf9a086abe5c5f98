using Dataverse.Emulator.Records;
using Dataverse.Emulator.Storage;

namespace Dataverse.Emulator.Pipeline;

/// <summary>Trace log rows are written outside of the transaction they tell about (Microsoft Learn: logging-tracing).</summary>
internal static class TraceLog
{
    public static void Write(Call call, IEnumerable<PlugInTrace> traces)
    {
        var table = call.Transaction.Table("plugintracelog");
        foreach (var trace in traces)
        {
            var row = Row.New(Guid.NewGuid())
                .With("typename", trace.TypeName)
                .With("messagename", trace.Message)
                .With("primaryentity", trace.Table)
                .With("depth", trace.Depth)
                .With("correlationid", trace.CorrelationId)
                .With("pluginstepid", trace.StepId)
                .With("messageblock", trace.Text)
                .With("exceptiondetails", trace.Exception)
                .With("performanceexecutionduration", (int)trace.Duration.TotalMilliseconds);
            call.Transaction.Put(table.LogicalName, Defaults.ForNew(call, table, row));
        }
    }
}
