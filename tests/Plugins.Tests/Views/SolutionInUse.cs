using System.IO.Compression;
using System.Xml.Linq;
using Dataverse.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Ironclad.Plugins.Tests.Views;

/// <summary>The built solution imported into the emulator, on one day in March on which every look at the clock takes a second.</summary>
internal sealed class SolutionInUse
{
    private static readonly byte[] Zip = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "IroncladForDataverse_managed.zip"));

    private static readonly XElement Customizations = ReadCustomizations();

    private readonly Organization _organization = new(new OrganizationOptions { Clock = new Noon() });

    public SolutionInUse()
    {
        Administrator = _organization.AsAdministrator();
        Administrator.Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = Zip });
        SalesPerson = _organization.ServiceFor(_organization.AddUser("Sally Sales", "Ironclad Agreement User"));
    }

    public static DateTime Now { get; } = new(2026, 3, 15, 12, 0, 0, DateTimeKind.Utc);

    public IOrganizationService Administrator { get; }

    public IOrganizationService SalesPerson { get; }

    /// <returns>The names of the rows, in the order of the public view.</returns>
    public static IEnumerable<string> Rows(IOrganizationService user, string view)
    {
        var query = Customizations.Descendants("savedquery").Single(candidate =>
            candidate.Element("querytype")!.Value == "0"
            && candidate.Descendants("LocalizedName").Any(name => name.Attribute("description")!.Value == view));
        var fetch = query.Element("fetchxml")!.Elements().Single().ToString();
        return user.RetrieveMultiple(new FetchExpression(fetch)).Entities.Select(row => row.GetAttributeValue<string>("icd_name"));
    }

    private static XElement ReadCustomizations()
    {
        using var zip = new ZipArchive(new MemoryStream(Zip));
        using var stream = zip.GetEntry("customizations.xml")!.Open();
        return XElement.Load(stream);
    }

    private sealed class Noon : TimeProvider
    {
        private int _seconds;

        public override DateTimeOffset GetUtcNow() => Now.AddSeconds(Interlocked.Increment(ref _seconds));
    }
}
