using System.Reflection;
using System.Runtime.Serialization;
using System.Xml;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Soap;

/// <summary>
/// SOAP 1.1 as the Organization service speaks it: the body names an operation of IOrganizationService, its children are the
/// parameters (the contract is the WSDL of XRMServices/2011/Organization.svc).
/// </summary>
internal static class Envelope
{
    private const string Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private const string Services = "http://schemas.microsoft.com/xrm/2011/Contracts/Services";
    private const string Contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";

    /// <summary>Reads the operation, the arguments and the header CallerId.</summary>
    public static SoapCall Read(Stream body)
    {
        using var reader = XmlDictionaryReader.CreateTextReader(body, XmlDictionaryReaderQuotas.Max);
        reader.MoveToContent();
        reader.ReadStartElement("Envelope", Soap);
        var caller = reader.IsStartElement("Header", Soap) ? ReadCaller(reader) : Guid.Empty;
        reader.ReadStartElement("Body", Soap);
        var name = reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : "";
        var operation = typeof(IOrganizationService).GetMethod(name) ?? throw new XmlException($"IOrganizationService has no operation '{name}'.");
        reader.ReadStartElement();
        return new SoapCall(operation, [.. operation.GetParameters().Select(parameter => Argument(reader, parameter))], caller);
    }

    public static byte[] Write(MethodInfo operation, object? result) => Write(writer =>
    {
        writer.WriteStartElement(operation.Name + "Response", Services);
        if (operation.ReturnType != typeof(void))
            Serializer(operation.ReturnType, operation.Name + "Result", Services).WriteObject(writer, result, new SdkContracts());
        writer.WriteEndElement();
    });

    public static byte[] Write(OrganizationServiceFault fault) => Write(writer =>
    {
        writer.WriteStartElement("s", "Fault", Soap);
        writer.WriteElementString("faultcode", "s:Client");
        writer.WriteStartElement("faultstring");
        writer.WriteAttributeString("xml", "lang", null, "en-US");
        writer.WriteString(fault.Message);
        writer.WriteEndElement();
        writer.WriteStartElement("detail");
        Serializer(typeof(OrganizationServiceFault), nameof(OrganizationServiceFault), Contracts).WriteObject(writer, fault, new SdkContracts());
        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    private static Guid ReadCaller(XmlReader reader)
    {
        using var header = reader.ReadSubtree();
        var caller = header.ReadToDescendant("CallerId", Contracts) ? Guid.Parse(header.ReadElementContentAsString()) : Guid.Empty;
        while (header.Read())
        {
        }

        reader.Read();
        return caller;
    }

    private static object? Argument(XmlDictionaryReader reader, ParameterInfo parameter) =>
        Serializer(parameter.ParameterType, parameter.Name!, Services).ReadObject(reader, verifyObjectName: true, new SdkContracts());

    private static byte[] Write(Action<XmlDictionaryWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlDictionaryWriter.CreateTextWriter(stream))
        {
            writer.WriteStartElement("s", "Envelope", Soap);
            writer.WriteStartElement("Body", Soap);
            content(writer);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static DataContractSerializer Serializer(Type type, string name, string @namespace) => new(type, name, @namespace);
}
