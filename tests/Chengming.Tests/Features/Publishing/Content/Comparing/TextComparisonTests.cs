using System.Diagnostics;
using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Content.Comparing;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Features.Publishing.Content.Comparing;

public class TextComparisonTests
{
    [Fact]
    public void Between_TheSame_IsUnchanged()
    {
        var comparison = Between("<h2>一</h2><p>二</p>", "<h2>一</h2><p>二</p>");

        Assert.True(comparison.IsUnchanged);
        Assert.Equal(2, comparison.Count(PassageChange.Unchanged));
    }

    [Fact]
    public void Between_ChangedWords_ShowsWhatWentAndCame()
    {
        var comparison = Between(
            "<p>各企业：</p><p>请于2023年3月1日前完成自查。</p><p>特此通知。</p>",
            "<p>各企业：</p><p>请于2023年4月15日前全部完成自查。</p><p>特此通知。</p>"
        );

        Assert.Equal([PassageChange.Unchanged, PassageChange.Changed, PassageChange.Unchanged], Changes(comparison));
        Assert.Equal("请于2023年[-3][+4]月[-1][+15]日前[+全部]完成自查。", Shown(comparison.Passages[1]));
    }

    [Fact]
    public void Between_AddedAndRemoved_StandWhereTheyAre()
    {
        var comparison = Between(
            "<p>总则第一条</p><p>旧的规定</p><p>附则</p>",
            "<p>总则第一条</p><p>附则</p><p>另有增补</p>"
        );

        Assert.Equal(["总则第一条", "[-旧的规定]", "附则", "[+另有增补]"], comparison.Passages.Select(Shown));
    }

    [Fact]
    public void Between_ChangedAmongAdded_ArePairedByLikeness()
    {
        var comparison = Between(
            "<p>一、检查危险化学品企业的仓库</p><p>二、检查学校食堂</p>",
            "<p>完全不同的新段落</p><p>一、检查危险化学品企业的全部仓库</p><p>二、检查学校的食堂</p>"
        );

        Assert.Equal([PassageChange.Added, PassageChange.Changed, PassageChange.Changed], Changes(comparison));
    }

    [Theory]
    [InlineData("<p>公开</p>", "<p><b>公开</b></p>")]
    [InlineData("<p>公开</p>", "<h2>公开</h2>")]
    [InlineData("<p><a href=/items/1>公开</a></p>", "<p><a href=/items/2>公开</a></p>")]
    [InlineData("<p>公开<img src=/files/1 alt=图></p>", "<p>公开<img src=/files/2 alt=图></p>")]
    public void Between_OtherLooksLinksOrPictures_IsNotUnchanged(string earlier, string later) =>
        Assert.Contains(PassageChange.Restyled, Changes(Between(earlier, later)));

    [Fact]
    public void Between_Cells_ComparesEachForItself()
    {
        var comparison = Between(
            "<table><tr><td>企业</td><td>120</td></tr></table>",
            "<table><tr><td>企业</td><td>125</td></tr></table>"
        );

        Assert.Equal(["企业", "[-120][+125]"], comparison.Passages.Select(Shown));
        Assert.Equal("1.row1.cell2", comparison.Passages[1].Later!.Path);
    }

    [Fact]
    public void Between_OneCharacterBetweenChanges_IsPartOfOneChange() =>
        Assert.Equal(
            "安全生产工作由[-张三和李四][+王五和赵六]负责到底",
            Shown(
                Assert.Single(
                    Between(
                        "<p>安全生产工作由张三和李四负责到底</p>",
                        "<p>安全生产工作由王五和赵六负责到底</p>"
                    ).Passages
                )
            )
        );

    [Fact]
    public void Between_AnyTexts_HoldsBothWhole()
    {
        var text = Gen.Elements("甲乙丙丁ab1 。".ToCharArray())
            .NonEmptyListOf()
            .Select(characters => $"<p>{string.Concat(characters)}</p>")
            .ListOf()
            .Select(string.Concat);

        Prop.ForAll(
                text.ToArbitrary(),
                text.ToArbitrary(),
                (earlier, later) =>
                {
                    var (was, now) = (ItemText.From(earlier).OrThrow(), ItemText.From(later).OrThrow());

                    var passages = TextComparison.Between(was, now).Passages;

                    Assert.Equal(was.Passages, passages.Select(p => p.Earlier).OfType<TextPassage>());
                    Assert.Equal(now.Passages, passages.Select(p => p.Later).OfType<TextPassage>());
                    foreach (var passage in passages)
                    {
                        Assert.Equal(passage.Earlier?.Text ?? "", Without(passage, PieceKind.Inserted));
                        Assert.Equal(passage.Later?.Text ?? "", Without(passage, PieceKind.Deleted));
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Between_LongTextsWithNothingInCommon_EndsSoonAndSaysSo()
    {
        var earlier = string.Concat(Enumerable.Range(0, 8_000).Select(i => $"<p>甲{i}</p>"));
        var later = string.Concat(Enumerable.Range(0, 8_000).Select(i => $"<p>乙{i}号</p>"));
        var clock = Stopwatch.StartNew();

        var comparison = Between(earlier, later);

        Assert.True(comparison.IsRough);
        Assert.Equal(8_000, comparison.Count(PassageChange.Removed));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Between_OneLongPassageRewritten_EndsSoonAndSaysSo()
    {
        var comparison = Between(
            $"<p>同样的开头{string.Concat(Enumerable.Repeat("甲乙丙丁", 2_000))}</p>",
            $"<p>同样的开头{string.Concat(Enumerable.Repeat("甲乙丙丁", 300))}{string.Concat(Enumerable.Repeat("戊己庚辛壬", 900))}</p>"
        );

        Assert.True(comparison.IsRough);
        Assert.Equal(PassageChange.Changed, Assert.Single(comparison.Passages).Change);
    }

    [Fact]
    public void Between_LongTextWithOneChange_IsExact()
    {
        var paragraphs = Enumerable.Range(0, 8_000).Select(i => $"<p>第{i}段文字</p>").ToArray();
        var earlier = string.Concat(paragraphs);
        paragraphs[4_000] = "<p>第4000段的文字</p>";

        var comparison = Between(earlier, string.Concat(paragraphs));

        Assert.False(comparison.IsRough);
        Assert.Equal(1, comparison.Count(PassageChange.Changed));
        Assert.Equal(7_999, comparison.Count(PassageChange.Unchanged));
    }

    private static TextComparison Between(string earlier, string later) =>
        TextComparison.Between(ItemText.From(earlier).OrThrow(), ItemText.From(later).OrThrow());

    private static IEnumerable<PassageChange> Changes(TextComparison comparison) =>
        comparison.Passages.Select(p => p.Change);

    private static string Without(ComparedPassage passage, PieceKind kind) =>
        string.Concat(passage.Pieces.Where(p => p.Kind != kind).Select(p => p.Text));

    private static string Shown(ComparedPassage passage) =>
        string.Concat(
            passage.Pieces.Select(p =>
                p.Kind switch
                {
                    PieceKind.Inserted => $"[+{p.Text}]",
                    PieceKind.Deleted => $"[-{p.Text}]",
                    _ => p.Text,
                }
            )
        );
}
