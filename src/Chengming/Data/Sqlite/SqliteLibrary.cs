using SQLitePCL;

namespace Chengming.Data.Sqlite;

/// <summary>
/// The SQLite library of this process. It counts the memory that it uses, under one lock for all connections, and nobody asks for the
/// count: readers that run at the same time would wait for each other at every row.
/// </summary>
internal static class SqliteLibrary
{
    /// <summary>To be called before the first connection is opened; afterwards it changes nothing.</summary>
    public static void SetUp()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }
}
