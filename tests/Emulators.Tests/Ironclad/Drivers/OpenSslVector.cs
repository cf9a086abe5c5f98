namespace Ironclad.Emulators.Tests.Ironclad.Drivers;

/// <summary>
/// One delivery signed by the OpenSSL 3.0 command line (<c>openssl dgst -sha256 -sign</c>) and accepted by Node's
/// <c>crypto.createVerify("sha256")</c>, as Ironclad's documents call it. The key was made for this file and thrown away.
/// </summary>
internal static class OpenSslVector
{
    public const string EventId = "webhookEvent0f1e2d3c4b5a69788796a5b4";

    public const string Nonce = "V1StGXR8_Z5jdHi6B-myT";

    public const string Body = """
        {"companyID":"68dc3ef957dfe647e41e47df","payload":{"comment":"é 日本 😀 <>&'+","event":"workflow_completed","templateID":"68dc41e5a7987b1e623e4711","workflowID":"6a6b3fe555335a552adb8903"},"timestamp":"2026-07-30T12:13:25.629Z","webhookID":"6a6b40b128f91b0daeafb068"}
        """;

    public const string Signature =
        "nBLr0yGo2/v8SkIfL2Rq0HnqyZE8J04xdlS9I++7E+14DC7O81PmJdGCa4tvyHNyUK+V7kyQhywANZTXs2c82/umMhQ8rLhQRESS0VoUZkX2ng0PwjaD4/NX"
        + "t/am7LQvThp0QNDFoC/5FFUok5MN4APeBK+pY8NAZCL/IU2A4P5rvVLQCKH13ky4KPv6JK0JLT4Fx3LvT4NbQYYM+LU7ylrlzV4gpKzWdpDcaO+dE7sPWOc2"
        + "iLXJIicRuRTuxHbhCtKmbpVfowobif9hF9osDHHEgUFnQohsesQb/EqNFRzMfLt9+ycYL4yaoA+nnja2dB8QJqjgow+WjEKKSfVVQQ==";

    public const string PublicKey = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApzjqVkBgaDNes43w3Ei0
        25SoHk/NOUpUUWWatuycCOaNpkrQT8BQKIm9zk8p7aaQJ9p8QN427etDjXTLMr4m
        r/nrboneAmwrDkYHVIhU1VV1iuZ7B2ZAU8rSzAXKqf+PDtGQogqvDlKIOgjSnu96
        KUK39+KnXQi4GBNAV0/h634uRfhoaf5NrizYFGnGgCoVqS3yXt0nQwiYbcRpsKoR
        UE1SmGKWhSIdI3E2MVqnRiwOxI2ku25WAXgn5iWcs0GxQkFQ4yPgN9CLJ4+n3rwG
        9R9kF9kefWc75GnIV2vvhUnl0yN2wH6RDy5ZHW9T6gl6VIABS9XG/OPFnHQZZkal
        /wIDAQAB
        -----END PUBLIC KEY-----
        """;
}
