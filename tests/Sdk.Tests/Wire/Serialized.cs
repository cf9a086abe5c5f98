using System.Runtime.Serialization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sdk.Tests.Wire;

/// <summary>Writes and reads the contracts as a SOAP host does.</summary>
internal static class Serialized
{
    public static XElement Write<T>(T value, XName name) => Write(value!, typeof(T), name);

    public static XElement Write(object value, Type declared, XName name)
    {
        using var stream = new MemoryStream();
        Serializer(declared, name).WriteObject(stream, value);
        stream.Position = 0;
        return XElement.Load(stream);
    }

    public static T Read<T>(XElement element) => (T)Read(element, typeof(T));

    public static object Read(XElement element, Type declared)
    {
        using var reader = element.CreateReader();
        return Serializer(declared, element.Name).ReadObject(reader)!;
    }

    public static T RoundTrip<T>(T value) => Read<T>(Write(value, "value"));

    private static DataContractSerializer Serializer(Type declared, XName name) => new(declared, new DataContractSerializerSettings
    {
        RootName = new XmlDictionary().Add(name.LocalName),
        RootNamespace = new XmlDictionary().Add(name.NamespaceName),
        DataContractResolver = new KnownTypesResolver(),
    });
}
