using System.Xml;
using System.Xml.Linq;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Query.Conditions;
using Microsoft.Xrm.Sdk.Query;

namespace Dataverse.Emulator.Query.Fetch;

/// <summary>FetchXML as a QueryExpression (Microsoft Learn: fetchxml/reference). Aggregates and column aliases are not emulated.</summary>
internal static class FetchXml
{
    public static QueryExpression Parse(string text)
    {
        var fetch = Load(text);
        Known(fetch, "version", "mapping", "output-format", "no-lock", "top", "count", "page", "paging-cookie", "returntotalrecordcount", "distinct");
        var entity = fetch.Element("entity") ?? throw Fault.InvalidArgument("The fetch has no entity element.");
        Known(entity, "name");
        var query = new QueryExpression((string?)entity.Attribute("name"))
        {
            ColumnSet = ColumnsOf(entity),
            TopCount = (int?)fetch.Attribute("top"),
            Distinct = (bool?)fetch.Attribute("distinct") == true,
            PageInfo = new PagingInfo
            {
                Count = (int?)fetch.Attribute("count") ?? 0,
                PageNumber = (int?)fetch.Attribute("page") ?? 0,
                ReturnTotalRecordCount = (bool?)fetch.Attribute("returntotalrecordcount") == true,
            },
        };
        query.Orders.AddRange(OrdersOf(entity));
        query.LinkEntities.AddRange(entity.Elements("link-entity").Select(link => LinkOf(link, query.EntityName)));
        AddFilters(query.Criteria, entity);
        return query;
    }

    private static XElement Load(string text)
    {
        try
        {
            return XElement.Parse(text);
        }
        catch (XmlException refused)
        {
            throw Fault.InvalidArgument($"Invalid XML. {refused.Message}");
        }
    }

    private static ColumnSet ColumnsOf(XElement parent)
    {
        var columns = parent.Elements("attribute").ToList();
        columns.ForEach(column => Known(column, "name"));
        var names = columns.Select(column => (string?)column.Attribute("name"));
        return new ColumnSet([.. names]) { AllColumns = parent.Element("all-attributes") is not null };
    }

    private static IEnumerable<OrderExpression> OrdersOf(XElement parent) =>
        from order in parent.Elements("order")
        let isDescending = (bool?)order.Attribute("descending") == true
        select new OrderExpression((string?)order.Attribute("attribute"), isDescending ? OrderType.Descending : OrderType.Ascending)
        {
            EntityName = (string?)order.Attribute("entityname"),
        };

    private static LinkEntity LinkOf(XElement element, string from)
    {
        Known(element, "name", "from", "to", "alias", "link-type", "intersect", "visible");
        var to = (string?)element.Attribute("name");
        var link = new LinkEntity
        {
            LinkFromEntityName = from,
            LinkFromAttributeName = (string?)element.Attribute("to"),
            LinkToEntityName = to,
            LinkToAttributeName = (string?)element.Attribute("from"),
            JoinOperator = JoinOf((string?)element.Attribute("link-type")),
            Columns = ColumnsOf(element),
            EntityAlias = (string?)element.Attribute("alias"),
        };
        link.Orders.AddRange(OrdersOf(element));
        link.LinkEntities.AddRange(element.Elements("link-entity").Select(child => LinkOf(child, to ?? "")));
        AddFilters(link.LinkCriteria, element);
        return link;
    }

    private static JoinOperator JoinOf(string? type) => type switch
    {
        null or "inner" => JoinOperator.Inner,
        "outer" => JoinOperator.LeftOuter,
        _ => throw Fault.NotEmulated($"the link type '{type}'", "its case to Query/Fetch/FetchXml.cs"),
    };

    private static void AddFilters(FilterExpression into, XElement parent)
    {
        foreach (var filter in parent.Elements("filter"))
        {
            var child = into.AddFilter((string?)filter.Attribute("type") == "or" ? LogicalOperator.Or : LogicalOperator.And);
            foreach (var condition in filter.Elements("condition"))
                child.AddCondition(ConditionOf(condition));
            AddFilters(child, filter);
        }
    }

    private static ConditionExpression ConditionOf(XElement element)
    {
        Known(element, "attribute", "operator", "value", "entityname", "uiname", "uitype");
        var comparison = ConditionTable.For((string?)element.Attribute("operator") ?? "");
        var condition = new ConditionExpression((string?)element.Attribute("attribute"), comparison.Operator)
        {
            EntityName = (string?)element.Attribute("entityname"),
        };
        if ((string?)element.Attribute("value") is { } value)
            condition.Values.Add(value);
        foreach (var item in element.Elements("value"))
            condition.Values.Add(item.Value);
        return condition;
    }

    private static void Known(XElement element, params string[] attributes)
    {
        var unknown = element.Attributes().FirstOrDefault(attribute => !attributes.Contains(attribute.Name.LocalName));
        if (unknown is not null)
            throw Fault.NotEmulated($"the FetchXML attribute '{unknown.Name}' of '{element.Name}'", "it to Query/Fetch/FetchXml.cs");
    }
}
