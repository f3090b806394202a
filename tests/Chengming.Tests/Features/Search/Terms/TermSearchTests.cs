using Chengming.Data;
using Chengming.Data.Reading;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search.Terms;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Search.Terms;

/// <summary>
/// The newest places of a term are exactly those that bear it, however the term is spread: the index of PostgreSQL walks back in strides whose length
/// it guesses, and must neither jump over a place nor give one twice.
/// </summary>
public sealed class TermSearchTests(TermSearchTests.IndexOfPlaces server) : IClassFixture<TermSearchTests.IndexOfPlaces>
{
    private const int Places = 2_000;

    private static readonly Dictionary<string, Func<int, bool>> Bearers = new(StringComparer.Ordinal)
    {
        ["everywhere"] = _ => true,
        ["third"] = n => n % 3 == 0,
        ["rare"] = n => n % 400 == 7,
        ["early"] = n => n < 150,
        ["lately"] = n => n > Places - 90,
        ["twice"] = n => n is 3 or 1_200,
        ["bursts"] = n => n / 100 % 7 == 0,
        ["nowhere"] = _ => false,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("everywhere")]
    [InlineData("third")]
    [InlineData("rare")]
    [InlineData("early")]
    [InlineData("lately")]
    [InlineData("twice")]
    [InlineData("bursts")]
    [InlineData("nowhere")]
    [InlineData("third", "bursts")]
    [InlineData("early", "lately")]
    public async Task Newest_TermsSpreadInAnyWay_AreTheNewestPlacesThatBearThem(params string[] terms)
    {
        foreach (
            var range in new[]
            {
                PlaceRange.All,
                new PlaceRange(400, 1_700),
                new PlaceRange(0, 128),
                new PlaceRange(5, 5),
            }
        )
        {
            foreach (var most in new[] { 1, 24, 100, 600 })
            {
                var expected = Enumerable
                    .Range(1, Places)
                    .Reverse()
                    .Where(n => n >= range.From && n < range.Before && terms.All(t => Bearers[t](n)))
                    .Take(most)
                    .Select(n => (long)n);

                Assert.Equal(expected, await NewestAsync(terms, range, most));
            }
        }
    }

    private Task<List<long>> NewestAsync(string[] terms, PlaceRange range, int most) =>
        server.DoAsync(s =>
            ItemIndex
                .Asking(s.GetRequiredService<ReadingSession>())
                .NewestAsync(TermQuery.Everything.And(terms), range, most, Cancel)
        );

    /// <summary>A site whose index has places that nothing stands at.</summary>
    public sealed class IndexOfPlaces : PortalServer, IAsyncLifetime
    {
        public async ValueTask InitializeAsync() =>
            await this.DoAsync(async s =>
            {
                var db = s.GetRequiredService<PlatformDb>();
                await using var work = await db.Database.BeginTransactionAsync(Cancel);
                for (var place = 1; place <= Places; place++)
                {
                    var terms = Bearers.Where(b => b.Value(place)).Select(b => b.Key).ToList();
                    await ItemIndex.Of(db).WriteAsync(place, terms, Cancel);
                }

                await work.CommitAsync(Cancel);
                return 0;
            });
    }
}
