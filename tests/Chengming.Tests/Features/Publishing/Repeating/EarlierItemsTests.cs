using Chengming.Features.Publishing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reading.Repetition;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Repeating;

/// <summary>What was published before, is on its way or was imported is found again by its number, its title or its text.</summary>
public sealed class EarlierItemsTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    [Fact]
    public async Task PublishedItem_IsFoundAgain_ByTextTitleAndNumber_HoweverTheyAreWritten()
    {
        var text = Sentences(seed: 1, count: 40);
        await desk.PublishedAsync(
            PublishingDesk.Document("关于做好冬春火灾防控工作的通知") with
            {
                DocumentNumber = "示应急发〔2026〕81号",
                Text = Html(text),
            }
        );

        var again = await FindingsAsync(
            PublishingDesk.Document("关于做好 冬春火灾防控工作的通知。") with
            {
                DocumentNumber = "示应急发[2026] 81号",
                Text = Html([.. text, "各单位于三月底前报送情况。"]),
            }
        );
        var other = await FindingsAsync(
            PublishingDesk.Document("关于做好夏秋防汛工作的通知") with
            {
                DocumentNumber = "示应急发〔2026〕82号",
                Text = Html(Sentences(seed: 2, count: 40)),
            }
        );

        Assert.Equal(["R801", "R802", "R803"], again.Select(f => f.Rule).Order());
        Assert.Contains(again, f => f.Message.Contains("的文字有 9", StringComparison.Ordinal));
        Assert.Empty(other);
    }

    [Fact]
    public async Task DraftOfSomebodyElse_IsFound_ButNotOnceItWasDiscarded_AndItFollowsItsText()
    {
        var (first, later) = (Sentences(seed: 3, count: 40), Sentences(seed: 4, count: 40));
        var content = PublishingDesk.Notice("危化品企业检查情况") with { Text = Html(first) };
        var draft = await desk.DraftAsync(content);

        Assert.Equal(["R802", "R803"], (await FindingsAsync(content)).Select(f => f.Rule).Order());

        await desk.WriteAsync(draft, content with { Title = "另一个标题", Text = Html(later) });
        Assert.Equal(
            ["R803"],
            (await FindingsAsync(PublishingDesk.Notice("第三个标题") with { Text = Html(later) })).Select(f => f.Rule)
        );

        await desk.DiscardAsync(draft);
        var last = await FindingsAsync(PublishingDesk.Notice("另一个标题") with { Text = Html(first[..20]) });
        Assert.Empty(last);
    }

    [Theory]
    [InlineData(0.95, 0.97)]
    [InlineData(0.90, 0.95)]
    public void BandKeys_TextsThatAreAlike_ShareOne_OthersDoNot(double likeness, double leastShare)
    {
        const int pairs = 200;
        var found = 0;
        var falsely = 0;
        for (var seed = 0; seed < pairs; seed++)
        {
            var text = Sentences(seed, 120);
            // Of n sentences in either text all but k are in both: (n-k)/(n+k) is their likeness.
            var changed = (int)Math.Round(text.Length * (1 - likeness) / (1 + likeness));
            string[] other = [.. text[changed..], .. Sentences(seed + 10_000, changed)];
            var keys = TextFingerprint.Of(text).BandKeys();
            found += keys.Intersect(TextFingerprint.Of(other).BandKeys()).Any() ? 1 : 0;
            falsely += keys.Intersect(TextFingerprint.Of(Sentences(seed + 20_000, 120)).BandKeys()).Any() ? 1 : 0;
        }

        Assert.InRange(found, pairs * leastShare, pairs);
        Assert.Equal(0, falsely);
    }

    [Fact]
    public void BandKeys_TextTooShortToBeCompared_HasNone() =>
        Assert.Empty(TextFingerprint.Of(["公示期内无异议，现予公布。"]).BandKeys());

    private async Task<IReadOnlyList<(string Rule, string Message)>> FindingsAsync(ItemContent content)
    {
        var id = await desk.DraftAsync(content);
        var page = await server.OfficePageAsync(PublishingLinks.Submit(id));
        await desk.DiscardAsync(id);
        return
        [
            .. page.QuerySelectorAll(".findings > li")
                .Select(l =>
                    (
                        l.QuerySelector(".under")!.TextContent.Split(' ')[0],
                        l.QuerySelector(".finding-words")!.TextContent
                    )
                )
                .Where(f => f.Item1.StartsWith("R80", StringComparison.Ordinal)),
        ];
    }

    private static string Html(IEnumerable<string> sentences) => $"<p>{string.Concat(sentences)}</p>";

    /// <summary>Sentences of ordinary characters, each time the same.</summary>
    private static string[] Sentences(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Sentence(random))];
    }

    private static string Sentence(Random random)
    {
        const string characters = "山水田林湖草沙石云雨风雪江河桥路村镇乡里春夏秋冬东西南北前后左右高低长短";
        return new string([.. Enumerable.Range(0, 14).Select(_ => characters[random.Next(characters.Length)])]) + "。";
    }
}
