using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>A host environment with this content root.</summary>
internal sealed class RootedAt(string path) : IHostEnvironment
{
    public string ApplicationName { get; set; } = "";

    public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();

    public string ContentRootPath { get; set; } = path;

    public string EnvironmentName { get; set; } = "";
}
