using SQLitePCL;

namespace Chengming.Data.Sqlite;

/// <summary>
/// The SQLite library of this process. It counts the memory that it uses, under one lock for all connections, and nobody asks for the
/// count: readers that run at the same time would wait for each other at every row. It also locks a connection for each value of a row, in
/// case two threads use it at once; the driver forbids that anyhow, and a sixth of the time of reading rows goes with it.
/// </summary>
internal static class SqliteLibrary
{
    /// <summary>To be called before the first connection is opened; afterwards it changes nothing.</summary>
    public static void SetUp()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }
}
