using System.Reflection;
using Chengming.Data.Reading;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Publishing.Searching;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Portal;

/// <summary>
/// What is read by hand is what the object mapper reads, member by member: a column that is added to the one and forgotten in the other shows here.
/// </summary>
public sealed class ReadByHandTests(ReadByHandTests.SiteWithItems server) : IClassFixture<ReadByHandTests.SiteWithItems>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Item_ByHand_IsWhatTheMapperReads()
    {
        var items = await server.ReadAsync(db => db.Set<PublicItem>().AsNoTracking().ToListAsync(Cancel));

        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            var version = await server.ReadAsync(db =>
                db.Set<ItemVersion>().AsNoTracking().SingleAsync(v => v.Id == item.VersionId, Cancel)
            );
            var read = await server.DoAsync(s => s.GetRequiredService<ItemReading>().FindAsync(item.Id, Cancel));
            Assert.NotNull(read);
            AssertSame(item, read.Item);
            Assert.Equal(version.Content, read.Version.Content);
            Assert.Equal(
                (version.Id, version.Number, version.PublishedAt),
                (read.Version.Id, read.Version.Number, read.Version.PublishedAt)
            );
        }
    }

    [Fact]
    public async Task Entry_ByHand_IsWhatTheMapperReads()
    {
        var entries = await server.ReadAsync(db => db.Set<SearchEntry>().AsNoTracking().ToListAsync(Cancel));

        Assert.NotEmpty(entries);
        var reading = new ReadingSession(server.Services.GetRequiredService<ReadingConnections>());
        var sql = $"""SELECT {SearchEntry.Columns} FROM "SearchEntries" e WHERE e."Place" = $1""";
        foreach (var entry in entries)
        {
            var read = Assert.Single(await reading.ListAsync(sql, r => SearchEntry.Read(r, 0), [entry.Place], Cancel));
            AssertSame(
                entry,
                read,
                nameof(SearchEntry.VersionId),
                nameof(SearchEntry.Edition),
                nameof(SearchEntry.Text)
            );
        }
    }

    [Fact]
    public async Task Item_NotPublic_IsNotFound() =>
        Assert.Null(
            await server.DoAsync(async s =>
            {
                var drafted = await server.ReadAsync(db =>
                    db.Set<DisclosureItem>().Where(i => i.PublicVersionId == null).Select(i => i.Id).FirstAsync(Cancel)
                );
                return await s.GetRequiredService<ItemReading>().FindAsync(drafted, Cancel);
            })
        );

    private static void AssertSame<T>(T mapped, T read, params string[] leftOut)
    {
        foreach (var member in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (!leftOut.Contains(member.Name))
            {
                Assert.True(
                    Equals(member.GetValue(mapped), member.GetValue(read)),
                    $"{member.Name}: {member.GetValue(mapped)} and {member.GetValue(read)}"
                );
            }
        }
    }

    /// <summary>A site with the items of the demonstration, in every state.</summary>
    public sealed class SiteWithItems : PortalServer
    {
        public SiteWithItems() => DemoItems = true;
    }
}
