using System.Security.Cryptography;
using System.Text;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.RelayApi.Tests.Webhooks;

internal sealed class SignatureVerifierTests
{
    private static readonly SignatureVectors Data = SignatureVectors.Load();

    private static IEnumerable<SignatureVectors.Vector> Vectors => Data.Vectors;

    private static VerificationKey Key { get; } = VerificationKey.Parse(Data.PublicKey);

    private static VerificationKey OtherKey { get; } = VerificationKey.Parse(Data.OtherPublicKey);

    private static SignatureVectors.Vector Plain => Data.Vectors[0];

    [TestCaseSource(nameof(Vectors))]
    public void What_openssl_signed_is_valid(SignatureVectors.Vector vector) =>
        Assert.That(SignatureVerifier.Check(vector.ToDelivery(), Key), Is.EqualTo(SignatureCheck.Valid));

    [TestCaseSource(nameof(Vectors))]
    public void Another_key_does_not_fit(SignatureVectors.Vector vector) =>
        Assert.That(SignatureVerifier.Check(vector.ToDelivery(), OtherKey), Is.EqualTo(SignatureCheck.Mismatch));

    [TestCaseSource(nameof(Vectors))]
    public void A_tampered_body_does_not_fit(SignatureVectors.Vector vector) =>
        Assert.That(
            Check(vector with { Body = vector.Body.Replace("approved", "rejected", StringComparison.Ordinal) }), Is.EqualTo(SignatureCheck.Mismatch));

    [Test]
    public void Another_nonce_does_not_fit() => Assert.That(Check(Plain with { Nonce = "other" }), Is.EqualTo(SignatureCheck.Mismatch));

    [Test]
    public void Another_event_id_does_not_fit() =>
        Assert.That(Check(Plain with { EventId = "webhookEventOther" }), Is.EqualTo(SignatureCheck.Mismatch));

    [Test]
    public void Another_allowed_algorithm_than_it_was_signed_with_does_not_fit() =>
        Assert.That(Check(Plain with { SignAlgorithm = "sha512" }), Is.EqualTo(SignatureCheck.Mismatch));

    [TestCase("SHA256")]
    [TestCase("RSA-SHA256")]
    [TestCase("rsa-sha256")]
    public void Other_names_that_Node_has_for_the_algorithm_are_allowed(string name) =>
        Assert.That(Check(Plain with { SignAlgorithm = name }), Is.EqualTo(SignatureCheck.Valid));

    [TestCase("md5")]
    [TestCase("sha1")]
    [TestCase("RSA-SHA1")]
    [TestCase("RSA-MD5")]
    [TestCase("sha224")]
    [TestCase("HS256")]
    [TestCase("none")]
    [TestCase("")]
    public void A_weak_or_unknown_algorithm_is_not_allowed(string name) =>
        Assert.That(Check(Plain with { SignAlgorithm = name }), Is.EqualTo(SignatureCheck.AlgorithmNotAllowed));

    [TestCase("latin1")]
    [TestCase("base64url")]
    [TestCase("BASE64")]
    [TestCase("")]
    public void Another_encoding_is_not_allowed(string name) =>
        Assert.That(Check(Plain with { Encoding = name }), Is.EqualTo(SignatureCheck.EncodingNotAllowed));

    [TestCase("base64", "not base64!")]
    [TestCase("hex", "abc")]
    [TestCase("hex", "zz")]
    public void A_signature_that_cannot_be_decoded_is_unreadable(string encoding, string signature) =>
        Assert.That(Check(Plain with { Encoding = encoding, Signature = signature }), Is.EqualTo(SignatureCheck.Unreadable));

    [TestCase("base64", "")]
    [TestCase("hex", "00ff")]
    public void A_signature_of_the_wrong_length_does_not_fit(string encoding, string signature) =>
        Assert.That(Check(Plain with { Encoding = encoding, Signature = signature }), Is.EqualTo(SignatureCheck.Mismatch));

    [TestCase("null")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("7")]
    [TestCase("{}")]
    [TestCase("""{"nonce":"n","signAlgorithm":"sha256","encoding":"base64"}""")]
    [TestCase("""{"nonce":7,"signAlgorithm":"sha256","encoding":"base64","signature":"AAAA"}""")]
    public void A_header_of_another_shape_is_unreadable(string header) =>
        Assert.That(SignatureVerifier.Precheck(new Delivery("id", header, [])), Is.EqualTo(SignatureCheck.Unreadable));

    [TestCase(null, "{}")]
    [TestCase("", "{}")]
    [TestCase("id", null)]
    [TestCase("id", "")]
    public void A_missing_header_is_missing(string? eventId, string? header) =>
        Assert.That(SignatureVerifier.Precheck(new Delivery(eventId, header, [])), Is.EqualTo(SignatureCheck.Missing));

    [Test]
    public void A_short_key_is_refused()
    {
        using var rsa = RSA.Create(1024);

        Assert.Throws<CryptographicException>(() => VerificationKey.Parse(rsa.ExportSubjectPublicKeyInfoPem()));
    }

    [TestCase("")]
    [TestCase("<html>Sign in</html>")]
    [TestCase("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----")]
    public void What_is_no_key_is_refused(string text) => Assert.Throws<CryptographicException>(() => VerificationKey.Parse(text));

    [TestCase("""{ "b" : 1.50 , "a" : [ ] , "1" : { } }""", """{"b":1.50,"a":[],"1":{}}""")]
    [TestCase("""[ null , true , "\u00e9\/\ud83d\ude42" , [ 1 , [ 2 ] ] ]""", """[null,true,"é/🙂",[1,[2]]]""")]
    [TestCase("\"\\u0007\\u001F\\u007f\\b\\f\"", "\"\\u0007\\u001f\u007f\\b\\f\"")]
    public void Compact_JSON_is_what_Node_writes(string json, string compact) =>
        Assert.That(Encoding.UTF8.GetString(CompactJson.Of(Encoding.UTF8.GetBytes(json))!), Is.EqualTo(compact));

    [TestCase("")]
    [TestCase("{")]
    [TestCase("""{"a":1}x""")]
    [TestCase("""["\ud800"]""")]
    public void What_is_no_JSON_has_no_compact_form(string text) => Assert.That(CompactJson.Of(Encoding.UTF8.GetBytes(text)), Is.Null);

    private static SignatureCheck Check(SignatureVectors.Vector vector) => SignatureVerifier.Check(vector.ToDelivery(), Key);
}
