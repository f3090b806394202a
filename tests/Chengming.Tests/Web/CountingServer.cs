using System.Data.Common;
using System.Text.RegularExpressions;
using Chengming.Data.Sqlite;
using Chengming.Tests.Features.Accounts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Web;

/// <summary>A server that keeps the statements it sends to its database, and tells how SQLite goes about them.</summary>
public sealed class CountingServer : PortalServer
{
    private readonly Commands commands = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The statements of a visit.</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync(Func<Task> visit)
    {
        commands.Texts.Clear();
        await visit();
        return [.. commands.Texts];
    }

    /// <summary>How SQLite goes about a query.</summary>
    public Task<List<string>> PlanAsync(string query) =>
        this.ReadAsync(async db =>
        {
            var plain = Regex.Replace(query, "@\\w+", "''", RegexOptions.None, TimeSpan.FromSeconds(1));
            await db.Database.OpenConnectionAsync(Cancel);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {plain}";
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            var steps = new List<string>();
            while (await reader.ReadAsync(Cancel))
            {
                steps.Add(reader.GetString(3));
            }

            return steps;
        });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(s => s.ConfigureDbContext<SqlitePlatformDb>(o => o.AddInterceptors(commands)));
    }

    private sealed class Commands : DbCommandInterceptor
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Texts { get; } = new();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Texts.Enqueue(command.CommandText);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            Texts.Enqueue(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
