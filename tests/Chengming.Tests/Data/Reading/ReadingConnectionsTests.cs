using System.Data.Common;
using Chengming.Data;
using Chengming.Data.Reading;
using Chengming.Jobs;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Chengming.Tests.Data.Reading;

/// <summary>Statements by hand give the same on both databases, again and again, and outlive a server that was started anew.</summary>
public sealed class ReadingConnectionsTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string AnyCode = """SELECT a."Code" FROM "Agencies" a ORDER BY a."Code" LIMIT 2""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_SameStatementOtherValues_GivesOtherRows()
    {
        var reading = Session();
        const string sql = """SELECT a."Code" FROM "Agencies" a WHERE a."Code" = $1""";

        var first = await reading.ListAsync(sql, r => r.GetString(0), ["demo-yjj"], Cancel);
        var second = await reading.ListAsync(sql, r => r.GetString(0), ["demo-gov"], Cancel);
        var none = await reading.ListAsync(sql, r => r.GetString(0), ["'; DROP TABLE"], Cancel);

        Assert.Equal(["demo-yjj"], first);
        Assert.Equal(["demo-gov"], second);
        Assert.Empty(none);
    }

    [Fact]
    public async Task List_StatementThatWrites_IsRefusedByTheDatabase()
    {
        var reading = Session();

        await Assert.ThrowsAnyAsync<DbException>(() =>
            reading.ListAsync("""UPDATE "Agencies" SET "Name" = 'x' RETURNING 1""", r => r.GetInt32(0), [], Cancel)
        );

        Assert.NotEqual(
            ["x"],
            await reading.ListAsync("""SELECT DISTINCT "Name" FROM "Agencies" """, r => r.GetString(0), [], Cancel)
        );
    }

    [Fact]
    public async Task List_ManyAtOnce_EachGetsItsOwn()
    {
        var reading = Session();
        const string sql = """SELECT CAST($1 AS bigint) + 0 AS n FROM "Agencies" LIMIT 1""";

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(n => Task.Run(() => Session().ListAsync(sql, r => r.GetInt64(0), [(long)n], Cancel), Cancel))
        );

        Assert.Equal(Enumerable.Range(0, 40).Select(n => (long)n), answers.SelectMany(a => a));
    }

    [Fact]
    public async Task List_RowCannotBeRead_LeavesNothingOpenBehind()
    {
        var reading = Session();
        const string sql = """SELECT a."Code" FROM "Agencies" a ORDER BY a."Code" LIMIT $1""";

        await Assert.ThrowsAsync<FormatException>(() =>
            reading.ListAsync<string>(sql, _ => throw new FormatException("not this one"), [2], Cancel)
        );

        Assert.Equal(2, (await reading.ListAsync(sql, r => r.GetString(0), [2], Cancel)).Count);
    }

    [Fact]
    public async Task List_BrokenOffWhileReadTogether_LeavesNothingToWhoWrites()
    {
        var session = Session();
        await using (session.Together())
        {
            await Assert.ThrowsAsync<FormatException>(() =>
                session.ListAsync<string>(AnyCode, _ => throw new FormatException("not this one"), [], Cancel)
            );
        }

        // The connection that was given up must not come back, neither read-only nor in the middle of something, to the next that writes.
        await server.DoAsync(async s =>
        {
            var db = s.GetRequiredService<PlatformDb>();
            await using var work = await db.Database.BeginTransactionAsync(Cancel);
            return await db.Database.ExecuteSqlRawAsync("""UPDATE "Agencies" SET "Name" = "Name" """, Cancel);
        });
    }

    [Fact]
    public async Task Together_SomebodyWritesBetween_SeesOneStateWhereItCostsNothing()
    {
        var session = Session();
        const string sql = """SELECT count(*) FROM "JobLeases" WHERE "Name" = $1""";
        var name = $"together-{Guid.NewGuid():N}";
        List<long> seen = [];
        await using (session.Together())
        {
            seen.AddRange(await session.ListAsync(sql, r => r.GetInt64(0), [name], Cancel));
            await server.DoAsync(async s =>
            {
                var db = s.GetRequiredService<PlatformDb>();
                db.Add(new JobLease(name, DateTimeOffset.UnixEpoch));
                return await db.SaveChangesAsync(Cancel);
            });
            seen.AddRange(await session.ListAsync(sql, r => r.GetInt64(0), [name], Cancel));
        }

        seen.AddRange(await session.ListAsync(sql, r => r.GetInt64(0), [name], Cancel));

        Assert.Equal(session.Dialect == ReadingDialect.Sqlite ? [0, 0, 1] : [0, 1, 1], seen);
    }

    [Fact]
    public async Task Together_MoreVisitsThanPlaces_AllAreServed()
    {
        var visits = Enumerable
            .Range(0, 100)
            .Select(_ =>
                Task.Run(
                    async () =>
                    {
                        var session = Session();
                        await using var together = session.Together();
                        var first = await session.ListAsync(AnyCode, r => r.GetString(0), [], Cancel);
                        return first.SequenceEqual(await session.ListAsync(AnyCode, r => r.GetString(0), [], Cancel));
                    },
                    Cancel
                )
            );

        Assert.All(await Task.WhenAll(visits), Assert.True);
    }

    [Fact]
    public async Task List_ServerDroppedTheConnection_ReadsOnAFreshOne()
    {
        TestPostgreSql.SkipWithout();
        var reading = Session();
        const string own = """SELECT pg_backend_pid() FROM "Agencies" LIMIT $1""";
        var backend = Assert.Single(await reading.ListAsync(own, r => r.GetInt32(0), [1], Cancel));
        await server.ReadAsync(async db =>
        {
            await using var connection = new NpgsqlConnection(TestPostgreSql.For(server.Folder));
            await connection.OpenAsync(Cancel);
            await using DbCommand end = new NpgsqlCommand($"SELECT pg_terminate_backend({backend})", connection);
            return await end.ExecuteScalarAsync(Cancel);
        });

        var after = Assert.Single(await reading.ListAsync(own, r => r.GetInt32(0), [1], Cancel));

        Assert.NotEqual(backend, after);
    }

    private ReadingSession Session() => new(server.Services.GetRequiredService<ReadingConnections>());
}
