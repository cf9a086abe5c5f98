using System.Xml.Linq;

namespace Ironclad.Sdk.Tests.Loopback;

internal static class Soap
{
    public const string Services = "http://schemas.microsoft.com/xrm/2011/Contracts/Services";

    private static readonly XNamespace Namespace = "http://schemas.xmlsoap.org/soap/envelope/";

    public static string Envelope(string body) => $"""<s:Envelope xmlns:s="{Namespace}"><s:Body>{body}</s:Body></s:Envelope>""";

    public static string Fault(string detail) => $"""
        <s:Fault xmlns:s="{Namespace}">
          <faultcode>s:Client</faultcode>
          <faultstring xml:lang="en-US">Refused</faultstring>
          <detail>{detail}</detail>
        </s:Fault>
        """;

    /// <summary>The last argument inside the operation's element, such as entity in Create or columnSet in Retrieve.</summary>
    public static XElement Body(string envelope) =>
        XDocument.Parse(envelope).Root!.Element(Namespace + "Body")!.Elements().Single().Elements().Last();

    public static XElement Header(string envelope) => XDocument.Parse(envelope).Root!.Element(Namespace + "Header")!;
}
