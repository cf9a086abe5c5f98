namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for this type when it sees a record; .NET Framework does not have it.</summary>
internal static class IsExternalInit;
