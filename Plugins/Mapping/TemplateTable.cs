namespace Ironclad.Mapping;

/// <summary>Logical names of the table Template, as the solution defines them.</summary>
internal static class TemplateTable
{
    public const string LogicalName = "icd_template";
    public const string Id = "icd_templateid";
    public const string Name = "icd_name";
    public const string Type = "icd_agreementtype";
    public const string TemplateId = "icd_ironcladtemplateid";
    public const string Priority = "icd_priority";
    public const string ConditionPath = "icd_conditionpath";
    public const string ConditionOperator = "icd_conditionoperator";
    public const string ConditionValue = "icd_conditionvalue";
    public const string ConditionResolved = "icd_conditionresolved";
    public const string CreatorEmail = "icd_creatoremail";
    public const string OnRefused = "icd_onrefused";
    public const string Account = "icd_account";
    public const string State = "statecode";
}
