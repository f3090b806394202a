using System.Data.Common;
using System.Globalization;

namespace Chengming.Benchmarks.Site;

/// <summary>How long the platform's own job takes to read the clocks of all open cases anew, as after a changed holiday notice.</summary>
internal sealed class ReckoningRun(SeedDatabase database)
{
    private const string Job = "reckon-open-requests";

    /// <summary>Makes all open cases look as if they had been read by another calendar; for a site that does not run.</summary>
    /// <returns>How many there are.</returns>
    public int MakeStale()
    {
        using var connection = database.Open();
        Run(connection, $"""DELETE FROM "JobLeases" WHERE "Name" = '{Job}'""");
        return Run(connection, """UPDATE "DisclosureRequests" SET "ReckonedBy" = 'seed' WHERE "ClosedOn" IS NULL""");
    }

    /// <summary>Waits until the started site has read them all, and says how long its job took by its own record.</summary>
    public async Task<TimeSpan> WaitAsync()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT "LastStartedAt", "LastEndedAt" FROM "JobLeases"
            WHERE "Name" = '{Job}' AND "LastEndedAt" IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM "DisclosureRequests" WHERE "ClosedOn" IS NULL AND "ReckonedBy" = 'seed')
            """;
        for (; ; await Task.Delay(TimeSpan.FromMilliseconds(100)))
        {
            using var reader = await command.ExecuteReaderAsync();
            if (await reader.ReadAsync())
            {
                return At(reader, 1) - At(reader, 0);
            }
        }
    }

    private static DateTime At(DbDataReader reader, int column) =>
        reader.GetValue(column) is DateTime at
            ? at
            : DateTime.Parse(reader.GetString(column), CultureInfo.InvariantCulture);

    private static int Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
