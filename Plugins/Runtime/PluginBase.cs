using Microsoft.Xrm.Sdk;

namespace Ironclad.Plugins.Runtime;

/// <summary>
/// What every plug-in does around its work: wait for it, and let nothing out but an error that the user can read.
/// One instance serves many executions at once, so it holds nothing but its configuration.
/// </summary>
public abstract class PluginBase(string? secureConfiguration) : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var execution = new PluginExecution(serviceProvider, secureConfiguration);
        try
        {
            ExecuteAsync(execution).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not InvalidPluginExecutionException)
        {
            execution.Trace($"failed: {exception.GetType().Name}");
            throw new InvalidPluginExecutionException(FailureText.Of(exception, execution.Context.CorrelationId), exception);
        }
    }

    private protected abstract Task ExecuteAsync(PluginExecution execution);
}
