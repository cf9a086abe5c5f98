using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Ironclad.Sdk.Tests.Surface;

/// <summary>What code can bind to and what goes on the wire, one line for each type and member.</summary>
internal static class SdkSurface
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly Assembly[] Assemblies = [typeof(Entity).Assembly, typeof(WhoAmIRequest).Assembly];

    public static IEnumerable<string> Everything() => Assemblies.SelectMany(assembly => assembly.GetExportedTypes()).SelectMany(Of);

    public static IEnumerable<string> Of(string typeName) =>
        Assemblies.Select(assembly => assembly.GetType(typeName)).FirstOrDefault(type => type is not null) is { } type ? Of(type) : [];

    private static IEnumerable<string> Of(Type type)
    {
        var lines = type.GetFields(Declared).Where(field => field.IsPublic && field.IsLiteral)
            .Select(field => $"{field.Name} = {field.GetRawConstantValue()}{Member(field)}")
            .Concat(type.GetConstructors(Declared).Where(IsVisible).Select(constructor => $"new({Parameters(constructor)})"))
            .Concat(type.GetMethods(Declared).Where(IsVisible).Select(method => $"{method.ReturnType} {method.Name}({Parameters(method)})"))
            .Concat(type.GetProperties(Declared).Where(property => property.IsDefined(typeof(DataMemberAttribute)))
                .Select(property => $"{property.PropertyType} {property.Name}{Member(property)}"))
            .Concat(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Select(found => $"is {found}"));
        return lines.Select(line => $"{type} {line}").Prepend($"{type} : {type.BaseType}{Contract(type)}");
    }

    private static bool IsVisible(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && method is not { IsStatic: true, IsConstructor: true };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{parameter.ParameterType} {parameter.Name}"));

    private static string Contract(Type type)
    {
        if (type.GetCustomAttribute<DataContractAttribute>(false) is { } contract)
            return $" [{contract.Namespace}/{contract.Name ?? type.Name}]";

        return type.GetCustomAttribute<CollectionDataContractAttribute>(false) is { } collection
            ? $" [{collection.Namespace}/{collection.Name} of {collection.ItemName}]"
            : "";
    }

    private static string Member(MemberInfo member)
    {
        if (member.IsDefined(typeof(EnumMemberAttribute)))
            return " [EnumMember]";

        return member.GetCustomAttribute<DataMemberAttribute>() is { } data
            ? $" [DataMember {data.Name ?? member.Name} {data.Order}{(data.EmitDefaultValue ? "" : " unless default")}]"
            : "";
    }
}
