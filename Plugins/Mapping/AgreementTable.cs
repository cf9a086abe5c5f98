namespace Ironclad.Mapping;

/// <summary>Logical names of the table Agreement, as the solution defines them.</summary>
internal static class AgreementTable
{
    public const string LogicalName = "icd_agreement";
    public const string Id = "icd_agreementid";
    public const string Name = "icd_name";
    public const string Account = "icd_accountid";
    public const string Opportunity = "icd_opportunityid";
    public const string Number = "icd_agreementnumber";
    public const string StartDate = "icd_agreementstartdate";
    public const string Type = "icd_agreementtype";
    public const string Value = "icd_agreementvalue";
    public const string Currency = "transactioncurrencyid";
    public const string SignerEmail = "icd_counterpartysigneremail";
    public const string SignerName = "icd_counterpartysignername";
    public const string WorkflowUrl = "icd_ironcladworkflow";
    public const string WorkflowStatus = "icd_ironcladworkflowstatus";
    public const string WorkflowId = "icd_ironcladworkflowid";
    public const string WorkflowStep = "icd_workflowstep";
    public const string Turn = "icd_turn";
    public const string LaunchError = "icd_launcherror";
    public const string ErrorCode = "icd_errorcode";
    public const string WorkflowAsOf = "icd_workflowasof";
    public const string StepSince = "icd_stepsince";
    public const string LastSyncedOn = "icd_lastsyncedon";
}
