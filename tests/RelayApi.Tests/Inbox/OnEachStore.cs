using Ironclad.RelayApi.Inbox;

namespace Ironclad.RelayApi.Tests.Inbox;

/// <summary>Tests that run on every store of the inbox.</summary>
[TestFixture(InboxStore.Sqlite)]
[TestFixture(InboxStore.Postgres)]
internal abstract class OnEachStore(InboxStore kind)
{
    protected InboxStore Kind => kind;

    [OneTimeSetUp]
    public void Look()
    {
        if (kind == InboxStore.Postgres)
            SharedPostgres.IgnoreWhereMissing();
    }
}
