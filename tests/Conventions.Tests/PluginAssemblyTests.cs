using System.Text.RegularExpressions;

namespace Ironclad.Conventions.Tests;

/// <summary>
/// The sandbox of Dataverse offers .NET Framework 4.6.2 and the SDK, no other assembly, no file and no thread
/// (Microsoft Learn: write a plug-in, best practices for plug-ins).
/// </summary>
public sealed partial class PluginAssemblyTests
{
    [Test]
    public void The_plugin_depends_on_the_framework_and_the_SDK_alone() =>
        Assert.That(PluginAssembly.AssemblyReferences(), Is.SubsetOf(new[]
        {
            "Microsoft.Xrm.Sdk, 9.0.0.0, 31bf3856ad364e35",
            "System, 4.0.0.0, b77a5c561934e089",
            "System.Core, 4.0.0.0, b77a5c561934e089",
            "System.Net.Http, 4.0.0.0, b03f5f7f11d50a3a",
            "System.Runtime.Serialization, 4.0.0.0, b77a5c561934e089",
            "System.ServiceModel, 4.0.0.0, b77a5c561934e089",
            "System.Xml, 4.0.0.0, b77a5c561934e089",
            "mscorlib, 4.0.0.0, b77a5c561934e089",
        }));

    [Test]
    public void The_plugin_touches_no_file_registry_process_or_thread() =>
        Assert.That(PluginAssembly.FrameworkTypes().Where(type => Forbidden().IsMatch(type)), Is.Empty);

    /// <summary>
    /// The list is the same whichever SDK the plug-in was built against, so a build against the contract assemblies
    /// binds to the genuine SDK as a build against it does.
    /// </summary>
    [Test]
    public void The_plugin_binds_to_the_listed_types_and_members_of_the_SDK()
    {
        var approved = Repository.Text("tests/Conventions.Tests/SdkReferences.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(PluginAssembly.SdkReferences(), Is.EqualTo(approved), "Update tests/Conventions.Tests/SdkReferences.txt when the change is meant.");
    }

    [GeneratedRegex(@"^System\.IO\.(File|Directory|FileStream|FileInfo|DirectoryInfo|Path)$|^Microsoft\.Win32\.|^System\.Diagnostics\.Process|^System\.Threading\.Thread$|^System\.Threading\.Tasks\.Parallel|^System\.Net\.ServicePointManager$")]
    private static partial Regex Forbidden();
}
