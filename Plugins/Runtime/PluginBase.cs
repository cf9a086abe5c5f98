using Ironclad.Texts;
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
            var failure = FailureText.Of(exception, execution.Correlation);
            throw new InvalidPluginExecutionException(failure.In(LanguageOf(execution)), exception);
        }
    }

    private protected abstract Task ExecuteAsync(PluginExecution execution);

    /// <summary>Where a fault has ended the transaction Dataverse answers nothing more, and the failure must be told all the same: in English.</summary>
    private static Language LanguageOf(PluginExecution execution)
    {
        try
        {
            return execution.Language;
        }
        catch (Exception exception) when (exception is not InvalidPluginExecutionException)
        {
            execution.Trace($"no language: {exception.GetType().Name}");
            return Language.English;
        }
    }
}
