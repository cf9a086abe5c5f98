using System.ServiceModel;
using Ironclad.Mapping;
using Ironclad.Plugins.CopyGuard;
using Ironclad.Plugins.Ironclad;
using Ironclad.Plugins.Runtime;
using Ironclad.Texts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Commands;

/// <summary>A command on one Agreement: a request of a custom API that is bound to the table (Microsoft Learn: custom-api).</summary>
internal sealed class AgreementCommand
{
    private const string Version = "versionnumber";
    private const string CurrencyAlias = "currency";
    private const string IsoCode = "isocurrencycode";

    /// <summary>ConcurrencyVersionMismatch and PrivilegeDenied (Microsoft Learn: web service error codes).</summary>
    private static readonly Dictionary<int, Message> Refusals = new()
    {
        [unchecked((int)0x80060882)] = CommandText.Overtaken,
        [unchecked((int)0x80040220)] = CommandText.MayNotChange,
    };

    private AgreementCommand(PluginExecution execution, Guid agreementId)
    {
        Execution = execution;
        AgreementId = agreementId;
    }

    /// <summary>How long a person who pressed a button waits for Ironclad at most: a token, a look and a launch.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(2 * IroncladHttp.Timeout.TotalSeconds);

    public PluginExecution Execution { get; }

    public Guid AgreementId { get; }

    /// <returns>Null for every other message.</returns>
    public static AgreementCommand? Of(PluginExecution execution, string message) =>
        execution.Context is { Stage: PluginExecution.MainOperation } context && context.MessageName == message
        && context.InputParameters.TryGetValue("Target", out var target)
        && target is EntityReference { LogicalName: AgreementTable.LogicalName } agreement
            ? new(execution, agreement.Id)
            : null;

    public string? Text(string parameter) =>
        Execution.Context.InputParameters.TryGetValue(parameter, out var value) && value is string text && text.Trim() is { Length: > 0 } trimmed
            ? trimmed
            : null;

    /// <summary>The Agreement as it stands now, for a user who may read it; where its currency is asked for, the currency's code comes along.</summary>
    public Entity Read(params string[] columns)
    {
        var query = new QueryExpression(AgreementTable.LogicalName) { ColumnSet = new ColumnSet([.. columns, Version]), TopCount = 1 };
        query.Criteria.AddCondition(AgreementTable.Id, ConditionOperator.Equal, AgreementId);
        if (columns.Contains(AgreementTable.Currency))
            Join(query);
        return Execution.AsUser.RetrieveMultiple(query).Entities.FirstOrDefault()
            ?? throw new InvalidPluginExecutionException(CommandText.NotThere(AgreementId).In(Execution.Language));
    }

    /// <summary>
    /// Written before anything happens in Ironclad. It fails for a user who may not change the Agreement and when anybody else has changed it
    /// since it was read, and it keeps the row locked until this is over: nobody else launches or cancels it meanwhile.
    /// </summary>
    /// <param name="row">What <see cref="Read"/> gave.</param>
    public void Claim(Entity row, Entity changes)
    {
        // Read first: a call that fails ends the transaction, and Dataverse answers nothing after that.
        var language = Execution.Language;
        changes.RowVersion = row.RowVersion ?? FormattableString.Invariant($"{row.GetAttributeValue<long?>(Version)}");
        try
        {
            Execution.AsUser.Execute(new UpdateRequest { Target = changes, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
            Execution.Trace($"claimed the Agreement");
        }
        catch (FaultException<OrganizationServiceFault> fault) when (Refusals.TryGetValue(fault.Detail.ErrorCode, out var refusal))
        {
            throw new InvalidPluginExecutionException(refusal.In(language), fault);
        }
    }

    /// <returns>Null when a setting is missing.</returns>
    public IroncladClient? Client(out CommandOutcome? problem)
    {
        var settings = new ConnectionSettings(new EnvironmentVariables(Execution), Execution.SecureConfiguration);
        var connection = settings.Connect(out var missing);
        problem = settings.AreCopied ? CommandOutcome.Of(CommandResult.Failed, OrganizationCheck.Problem, Execution.Language)
            : missing is not null ? CommandOutcome.Of(CommandResult.Failed, CommandText.SettingMissing(missing), Execution.Language)
            : null;
        return problem is not null || connection is null ? null : new(connection, Execution.Context.CorrelationId, () => Execution.Now);
    }

    public static string? CurrencyOf(Entity row) => row.GetAttributeValue<AliasedValue>($"{CurrencyAlias}.{IsoCode}")?.Value as string;

    public void Answer(CommandOutcome outcome)
    {
        var output = Execution.Context.OutputParameters;
        output["Outcome"] = outcome.Result.ToString();
        output["Message"] = outcome.Message;
        output["Code"] = outcome.Code;
        if (CommandLog.Of(this, outcome) is { } entry)
            Execution.AsSystem.Create(entry.ToRow());
        Execution.Trace($"{outcome.Result} {outcome.Code}");
    }

    private static void Join(QueryExpression query)
    {
        var currency = query.AddLink("transactioncurrency", AgreementTable.Currency, AgreementTable.Currency, JoinOperator.LeftOuter);
        currency.EntityAlias = CurrencyAlias;
        currency.Columns = new ColumnSet(IsoCode);
    }
}
