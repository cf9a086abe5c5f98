using System.Reflection;

namespace Dataverse.Emulator.Soap;

/// <summary>One call of an operation, as it came in an envelope.</summary>
internal sealed record SoapCall(MethodInfo Operation, object?[] Arguments, Guid CallerId);
