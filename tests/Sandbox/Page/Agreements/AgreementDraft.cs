using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sandbox.Page.Agreements;

/// <summary>What the seller typed into the form of a new Agreement.</summary>
public sealed record AgreementDraft(string Name, int Type, string Value, string StartDate, string SignerName, string SignerEmail)
{
    private const int Nda = 2;

    /// <summary>Choice Agreement Type of the solution.</summary>
    public static IReadOnlyList<(int Value, string Label)> Types { get; } = [(1, "MSA"), (Nda, "NDA"), (3, "SOW"), (4, "Order Form")];

    public static AgreementDraft Complete { get; } =
        new("Contoso MSA", 1, "125000.50", "2026-12-01", "Chris Counterparty", "chris@contoso.example");

    internal static AgreementDraft From(IFormCollection form) => new(
        Text(form, "name"),
        int.TryParse(Text(form, "type"), CultureInfo.InvariantCulture, out var type) ? type : 1,
        Text(form, "agreementValue"),
        Text(form, "startDate"),
        Text(form, "signerName"),
        Text(form, "signerEmail"));

    /// <summary>The columns that were filled in; an NDA is about the account itself, the others about its opportunity.</summary>
    /// <exception cref="RefusedException">A number or a date is none.</exception>
    internal (string Column, object? Value)[] ToColumns(Company company)
    {
        (string Column, object? Value)[] columns =
        [
            ("icd_name", Given(Name)),
            ("icd_agreementtype", new OptionSetValue(Type)),
            Type == Nda ? ("icd_accountid", company.Account) : ("icd_opportunityid", company.Opportunity),
            ("transactioncurrencyid", company.Currency),
            ("icd_agreementvalue", Amount is { } amount ? new Money(amount) : null),
            ("icd_agreementstartdate", Start?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
            ("icd_counterpartysignername", Given(SignerName)),
            ("icd_counterpartysigneremail", Given(SignerEmail)),
        ];
        return [.. columns.Where(column => column.Value is not null)];
    }

    private decimal? Amount => Value.Length == 0 ? null
        : decimal.TryParse(Value, CultureInfo.InvariantCulture, out var amount) ? amount
        : throw new RefusedException($"Agreement Value: {Value} is not a number. Enter one such as 125000.50.");

    private DateOnly? Start => StartDate.Length == 0 ? null
        : DateOnly.TryParseExact(StartDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new RefusedException($"Agreement Start Date: {StartDate} is not a date. Enter one such as 2026-12-01.");

    private static string Text(IFormCollection form, string field) => form[field].ToString().Trim();

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
