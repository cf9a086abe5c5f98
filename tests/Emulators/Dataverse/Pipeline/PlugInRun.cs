using System.ServiceModel;
using Dataverse.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Pipeline;

/// <summary>One execution of one step.</summary>
internal sealed class PlugInRun(Call call, Step step, PlugInContext context)
{
    private readonly Tracing _tracing = new();

    public void Execute()
    {
        var plugIn = call.Organization.PlugIns.InstanceFor(call.Transaction, step);
        var started = call.Organization.Clock.GetTimestamp();
        Exception? thrown = null;
        try
        {
            plugIn.Execute(new PlugInServices(call, context, _tracing));
        }
        catch (Exception exception)
        {
            thrown = exception;
            throw Translated(plugIn.GetType(), exception);
        }
        finally
        {
            call.Transaction.Traces.Add(new PlugInTrace(
                plugIn.GetType().FullName ?? "", context.MessageName, context.PrimaryEntityName, context.Depth, context.CorrelationId)
            {
                Text = _tracing.Text,
                Exception = thrown?.ToString(),
                StepId = step.Id,
                Duration = call.Organization.Clock.GetElapsedTime(started),
            });
        }
    }

    /// <summary>
    /// The user sees the message of an InvalidPluginExecutionException and a general text for everything else
    /// (Microsoft Learn: handle-exceptions, web-service-error-codes IsvAborted and IsvUnExpected).
    /// </summary>
    private FaultException<OrganizationServiceFault> Translated(Type type, Exception exception)
    {
        var aborted = exception as InvalidPluginExecutionException;
        var inner = exception as FaultException<OrganizationServiceFault>;
        var fault = Fault.Of(new OrganizationServiceFault
        {
            ErrorCode = aborted is null ? ErrorCode.IsvUnexpected : ErrorCode.IsvAborted,
            Message = aborted?.Message
                ?? "An unexpected error occurred from ISV code. (ErrorType = ClientError) Unexpected exception from plug-in (Execute): "
                + $"{type.FullName}: {exception.GetType().FullName}: {exception.Message}",
            TraceText = _tracing.Text,
            InnerFault = inner?.Detail,
            Timestamp = call.Now,
        });
        return fault;
    }
}
