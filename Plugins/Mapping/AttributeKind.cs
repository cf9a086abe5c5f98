namespace Ironclad.Mapping;

/// <summary>How Ironclad writes a value of a workflow attribute.</summary>
internal enum AttributeKind
{
    /// <summary>A JSON string of at most 32,000 characters.</summary>
    Text,

    /// <summary>A JSON string with one e-mail address.</summary>
    Email,

    /// <summary>An ISO 8601 date-time; the day counts, the time is midnight UTC.</summary>
    Date,

    /// <summary><c>{"currency":"USD","amount":1250.5}</c> with an ISO 4217 code.</summary>
    MonetaryAmount,

    /// <summary><c>{"lines":[…],"locality","region","postcode","country"}</c>; Ironclad rejects an incomplete one.</summary>
    Address,

    Number,

    Boolean,

    /// <summary>A JSON string: the label of a choice.</summary>
    ChoiceLabel,
}
