using Chengming.Data;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search.Terms;
using Chengming.Tests.Data;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Searching;

/// <summary>What was written into the index at different times is brought together, and answers as before.</summary>
public sealed class MergeIndexTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_IndexInPieces_LeavesOneThatAnswersTheSame()
    {
        TestPostgreSql.SkipWith();
        var released = new List<Guid>();
        for (var day = 1; day <= 3; day++)
        {
            released.AddRange(
                await server.Services.ReleaseAsync(
                    [($"第{day}次山洪预警", "请转移。")],
                    new DateTimeOffset(2026, 3, day, 1, 0, 0, TimeSpan.Zero),
                    Cancel
                )
            );
        }

        Assert.InRange(await PiecesAsync(), 2, int.MaxValue);

        await MergeAsync();

        Assert.Equal(1, await PiecesAsync());
        Assert.Equal(released.AsEnumerable().Reverse(), await FindAsync("山洪预警"));
        await MergeAsync();
        Assert.Equal(1, await PiecesAsync());
    }

    private Task<int> MergeAsync() =>
        server.DoAsync(async s =>
        {
            await new MergeIndex(s.GetRequiredService<PlatformDb>()).RunAsync(Cancel);
            return 0;
        });

    private Task<int> PiecesAsync() =>
        server.ReadAsync(db =>
            db.Database.SqlQuery<int>($"SELECT count(DISTINCT segid) AS \"Value\" FROM \"SearchTerms_idx\"")
                .SingleAsync(Cancel)
        );

    private Task<List<Guid>> FindAsync(string words) =>
        server.DoAsync(async s =>
        {
            var asked = new ItemsAsked(SearchQuestion.Of(words));
            var found = await s.GetRequiredService<PublicItemSearch>().NewestAsync(asked, null, Cancel);
            return found.Hits.Select(h => h.Row.Item.Id).ToList();
        });
}
