using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Dataverse.Emulator.Faults;
using Dataverse.Emulator.Storage;
using Microsoft.Xrm.Sdk;

namespace Dataverse.Emulator.Pipeline;

/// <summary>
/// Loads registered assemblies from the bytes in their rows and makes one plug-in instance for each step, as the sandbox does
/// (Microsoft Learn: write-plug-in). An assembly finds the SDK of the host; its own static state stays within one organization.
/// </summary>
internal sealed class PlugInAssemblies
{
    private readonly ConcurrentDictionary<(Guid Assembly, long Version), Lazy<Assembly>> _assemblies = new();
    private readonly ConcurrentDictionary<(Guid Step, long Assembly, string? Unsecure, string? Secure), Lazy<IPlugin>> _instances = new();

    public IPlugin InstanceFor(Transaction transaction, Step step)
    {
        var type = transaction.Get("plugintype", step.PlugInTypeId);
        var assembly = transaction.Get("pluginassembly", type.Target("pluginassemblyid") ?? Guid.Empty);
        var secure = step.Row.Target("sdkmessageprocessingstepsecureconfigid") is { } id
            ? transaction.Get("sdkmessageprocessingstepsecureconfig", id).Text("secureconfig")
            : null;
        return _instances.GetOrAdd((step.Id, assembly.Version, step.Unsecure, secure), _ => new Lazy<IPlugin>(() =>
            Create(Load(assembly).GetType(type.Text("typename") ?? "", throwOnError: true)!, step.Unsecure, secure))).Value;
    }

    /// <summary>Forgets every loaded assembly, as when the sandbox worker is recycled: static state starts afresh.</summary>
    public void Recycle()
    {
        _assemblies.Clear();
        _instances.Clear();
    }

    private Assembly Load(Row assembly) =>
        _assemblies.GetOrAdd((assembly.Id, assembly.Version), _ => new Lazy<Assembly>(() =>
            Load(assembly.Text("name"), Convert.FromBase64String(assembly.Text("content") ?? "")))).Value;

    private static Assembly Load(string? name, byte[] content)
    {
        using var stream = new MemoryStream(content);
        return new AssemblyLoadContext($"Plug-in {name}").LoadFromStream(stream);
    }

    /// <summary>The constructor with both configurations, else with the unsecure one, else without any (Microsoft Learn: write-plug-in).</summary>
    private static IPlugin Create(Type type, string? unsecure, string? secure)
    {
        object? instance = null;
        if (type.GetConstructor([typeof(string), typeof(string)]) is { } both)
            instance = both.Invoke([unsecure, secure]);
        else if (type.GetConstructor([typeof(string)]) is { } one)
            instance = one.Invoke([unsecure]);
        else if (type.GetConstructor([]) is { } none)
            instance = none.Invoke([]);
        return instance as IPlugin
            ?? throw Fault.Of(ErrorCode.IsvUnexpected, $"The plug-in type {type.FullName} has no public constructor for plug-ins or is no IPlugin.");
    }
}
