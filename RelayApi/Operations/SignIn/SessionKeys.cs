using System.Xml.Linq;
using Ironclad.RelayApi.Inbox.Store;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Ironclad.RelayApi.Operations.SignIn;

/// <summary>The keys that encrypt the cookies, kept in the inbox. Data protection asks for them once a day, and waits.</summary>
internal sealed class SessionKeys(IInboxDatabase database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => database
        .ReadAsync(context => context.SessionKeys.Select(key => key.Xml).ToListAsync(), CancellationToken.None)
        .GetAwaiter().GetResult().ConvertAll(xml => XElement.Parse(xml));

    public void StoreElement(XElement element, string friendlyName) => database
        .WriteAsync(write => StoreAsync(write, element, friendlyName), CancellationToken.None)
        .GetAwaiter().GetResult();

    private static Task<int> StoreAsync(StoreWrite write, XElement element, string name) => write.Context.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO "SessionKeys" ("Name", "Xml") VALUES ({name}, {element.ToString(SaveOptions.DisableFormatting)})
        ON CONFLICT ("Name") DO NOTHING
        """);
}
