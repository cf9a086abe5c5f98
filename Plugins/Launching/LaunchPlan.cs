using Ironclad.Mapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Launching;

/// <summary>The templates that an Agreement may be launched with: one query reads what all of them need, and the row decides.</summary>
/// <param name="candidates">The first whose condition holds is launched.</param>
internal sealed class LaunchPlan(IReadOnlyList<AgreementTemplate> candidates)
{
    private readonly LaunchQuery _query = new(candidates.SelectMany(template => template.Paths));

    /// <summary>The attributes under which Ironclad may know the Agreement: a former launch may have used any of the templates.</summary>
    public IEnumerable<string> KeyAttributes =>
        candidates.SelectMany(template => template.Ids.All.Select(template.KeyAttributeOf)).Distinct(StringComparer.Ordinal);

    /// <param name="columns">Further columns of the Agreement.</param>
    public QueryExpression Query(Guid agreementId, params string[] columns) => _query.For(agreementId, columns);

    /// <param name="row">What the query finds.</param>
    /// <returns>Null when no template fits.</returns>
    public LaunchRequest? RequestOf(Entity row)
    {
        var rows = _query.Read(row);
        return candidates.FirstOrDefault(template => template.Condition?.Holds(rows) != false) is { } template
            ? LaunchRequest.Of(template, rows)
            : null;
    }
}
