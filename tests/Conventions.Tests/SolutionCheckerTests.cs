using System.Text.RegularExpressions;

namespace Ironclad.Conventions.Tests;

/// <summary>
/// What Microsoft's checker and best practices ask of a plug-in assembly (Microsoft Learn: best practices for plug-ins and workflows). The
/// rules about steps are in the packer.
/// </summary>
public sealed class SolutionCheckerTests
{
    /// <summary>il-avoid-batch-plugin.</summary>
    [Test]
    public void The_plugin_sends_no_batches() =>
        Assert.That(Matching(PluginAssembly.SdkReferences(), @"Execute(Multiple|Transaction)Request"), Is.Empty);

    /// <summary>il-avoid-parallel-plugin.</summary>
    [Test]
    public void The_plugin_starts_no_parallel_work() =>
        Assert.That(Matching(PluginAssembly.FrameworkMembers(), @"Tasks\.Task(Factory)?::(Run|StartNew)|Tasks\.Parallel|Threading\.Thread(Pool)?::"), Is.Empty);

    /// <summary>il-avoid-lock-plugin.</summary>
    [Test]
    public void The_plugin_takes_no_locks() =>
        Assert.That(Matching(PluginAssembly.FrameworkMembers(), @"Threading\.(Monitor|Mutex|Semaphore|SemaphoreSlim|ReaderWriterLockSlim)::"), Is.Empty);

    /// <summary>il-specify-column.</summary>
    [Test]
    public void The_plugin_never_reads_all_columns() =>
        Assert.That(Matching(PluginAssembly.SdkReferences(), @"Query\.ColumnSet::(\.ctor\(Boolean\)|set_AllColumns)"), Is.Empty);

    /// <summary>il-turn-off-keepalive.</summary>
    [Test]
    public void The_plugin_closes_its_connections_and_limits_its_calls() =>
        Assert.That(Matching(PluginAssembly.FrameworkMembers(), @"set_ConnectionClose|HttpClient::set_Timeout"), Has.Count.EqualTo(2));

    /// <summary>il-avoid-unpub-metadata, and the pattern behind web-avoid-crm2011-service-soap: published metadata, and no endpoint but Ironclad's.</summary>
    [Test]
    public void The_plugin_reads_published_metadata_only() =>
        Assert.That(Matching(PluginAssembly.SdkReferences(), @"set_RetrieveAsIfPublished"), Is.Empty);

    /// <summary>A best practice of the sandbox: another exception shows the user an error of the platform.</summary>
    [Test]
    public void The_plugin_refuses_with_the_exception_whose_text_people_see() =>
        Assert.That(Matching(PluginAssembly.SdkReferences(), @"InvalidPluginExecutionException::\.ctor"), Is.Not.Empty);

    private static List<string> Matching(IEnumerable<string> references, string pattern) => [.. references.Where(line => Regex.IsMatch(line, pattern))];
}
