using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Ironclad.Benchmarks.Load;
using Ironclad.Deliveries;
using Ironclad.RelayApi.Webhooks;

namespace Ironclad.Benchmarks.PureCode;

/// <summary>What a delivery costs before it is believed.</summary>
public class SignatureBenchmarks
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private readonly WebhookKey _ironclad = new();
    private Delivery _genuine = null!;
    private Delivery _reformatted = null!;
    private Delivery _forged = null!;
    private VerificationKey _key = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _key = VerificationKey.Parse(_ironclad.PublicPem);
        var signed = _ironclad.Sign("event-1", EventBody.Of("6a6b3fe555335a552adb8903", "event-1"), "nonce-1");
        _genuine = new Delivery(signed.EventId, VerificationText.Of(signed), signed.Body);
        using var body = JsonDocument.Parse(signed.Body);
        _reformatted = _genuine with { Body = JsonSerializer.SerializeToUtf8Bytes(body, Indented) };
        _forged = _genuine with { EventId = "event-2" };
        Demand(Genuine(), SignatureCheck.Valid);
        Demand(Reformatted(), SignatureCheck.Valid);
        Demand(Forged(), SignatureCheck.Mismatch);
    }

    [Benchmark(Description = "genuine, 1 KB")]
    public object Genuine() => SignatureVerifier.Check(_genuine, _key);

    [Benchmark(Description = "reformatted on the way, 1 KB")]
    public object Reformatted() => SignatureVerifier.Check(_reformatted, _key);

    [Benchmark(Description = "forged, 1 KB")]
    public object Forged() => SignatureVerifier.Check(_forged, _key);

    [GlobalCleanup]
    public void End() => _ironclad.Dispose();

    private static void Demand(object found, SignatureCheck expected)
    {
        if (!expected.Equals(found))
            throw new InvalidOperationException($"{expected} expected, {found} found.");
    }
}
