using System.Text.Json.Serialization;

namespace Ironclad.Emulator.Control;

/// <summary>What is wrong with a delivery. Faults of the signature are gone at its first retry; faults of the body stay.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryFault>))]
public enum DeliveryFault
{
    /// <summary>The signature's bytes are changed.</summary>
    BadSignature,

    /// <summary>The body is changed after it was signed.</summary>
    TamperedBody,

    /// <summary>The nonce of the header is not the signed one.</summary>
    WrongNonce,

    /// <summary>Neither event id nor verification header.</summary>
    MissingHeaders,

    /// <summary>Signed with a key that Ironclad never published.</summary>
    ForeignKey,

    /// <summary>Ironclad changes its key just before the delivery.</summary>
    RotatedKey,

    /// <summary>Sent with line breaks and indentation; signed is still <c>JSON.stringify(body)</c>.</summary>
    PrettyPrinted,

    /// <summary>The payload holds characters that JSON writers like to escape: <c>é 日本 😀 &lt;&gt;&amp;'+</c>.</summary>
    NonAscii,

    /// <summary>Delivered twice with one event id.</summary>
    Duplicate,

    /// <summary>The payload has no <c>templateID</c>.</summary>
    MissingTemplateId,

    /// <summary>The payload's <c>userEmail</c> is empty, as in the published sample of an approval event.</summary>
    EmptyUserEmail,

    /// <summary>Never sent, as after all retries failed; a resend can still send it.</summary>
    Withheld,
}
