namespace Ironclad.Reliability.Stores;

internal enum StoreKind
{
    Sqlite,
    Postgres,
}
