using AngleSharp.Dom;
using Chengming.Features.Publishing.Content;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Features.Publishing.Content;

public class TextPassagesTests
{
    private const string Notice = """
        <h2>关于检查的通知</h2>
        <p>各企业：<br>请<b>自<a href="/items/1">查</a></b>。</p>
        <ul><li>甲<ul><li>乙</li></ul></li><li><p>丙</p><p>丁</p></li></ul>
        <blockquote><p>引文</p></blockquote>
        <table><caption>表1</caption><thead><tr><th>项</th></tr></thead><tbody><tr><td><p>一</p><p>二</p></td><td></td></tr></tbody></table>
        <figure><img src="/files/1" alt="现场照片"><figcaption>图1</figcaption></figure>
        """;

    [Fact]
    public void Passages_OfEveryKind_StandInReadingOrderWithTheirPlaces() =>
        Assert.Equal(
            [
                (PassageKind.Heading, "1", "关于检查的通知"),
                (PassageKind.Paragraph, "2", "各企业：\n请自查。"),
                (PassageKind.ListItem, "3.item1.1", "甲"),
                (PassageKind.ListItem, "3.item1.2.item1", "乙"),
                (PassageKind.ListItem, "3.item2.1", "丙"),
                (PassageKind.ListItem, "3.item2.2", "丁"),
                (PassageKind.Paragraph, "4", "引文"),
                (PassageKind.Caption, "5.caption", "表1"),
                (PassageKind.Cell, "5.row1.cell1", "项"),
                (PassageKind.Cell, "5.row2.cell1.1", "一"),
                (PassageKind.Cell, "5.row2.cell1.2", "二"),
                (PassageKind.Picture, "6.picture1", "现场照片"),
                (PassageKind.Caption, "6.caption", "图1"),
            ],
            Of(Notice).Select(p => (p.Kind, p.Path, p.Text))
        );

    [Fact]
    public void Passages_OfTheWrittenHtml_AreTheSame() =>
        Assert.Equal(Of(Notice), Of(ItemText.From(Notice).OrThrow().Html));

    [Fact]
    public void PlainText_HasALineForEachPassage() =>
        Assert.Equal(
            "关于检查\n请自查\n一",
            Of("<h2>关于<b>检查</b></h2><p>请<a href=/x>自查</a></p><table><td>一</table>").PlainText
        );

    [Fact]
    public void Mark_OverElementsAndLineBreaks_WrapsTheSpan()
    {
        var html = Of(Notice).Mark([new PassageMark(1, 2, 5, "p1-2", "error")]);

        Assert.Contains(
            """<p>各企<mark id="p1-2" class="finding finding-error">业：<br>请<strong>自</strong></mark><a href="/items/1"><strong>查</strong></a>。</p>""",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Mark_OverlappingSpans_EachHasItsWordsAndOneId()
    {
        var body = TextMarkup.Parse(
            Of("<p>零一二三四五六</p>")
                .Mark([
                    new PassageMark(0, 3, 3, "late", "question"),
                    new PassageMark(0, 1, 4, "early", "error"),
                    new PassageMark(0, 2, 1, "inner", "warning"),
                ])
        );

        Assert.Equal("一二三四", Marked(body, "error"));
        Assert.Equal("三四五", Marked(body, "question"));
        Assert.Equal("二", Marked(body, "warning"));
        Assert.Equal(["early", "inner", "late"], body.QuerySelectorAll("mark[id]").Select(m => m.Id!));
    }

    [Fact]
    public void Mark_WordsOfAPicture_WrapsThePicture()
    {
        var passages = Of(Notice);

        var body = TextMarkup.Parse(passages.Mark([new PassageMark(11, 0, 2, "p11-0", "warning")]));

        Assert.Equal("/files/1", body.QuerySelector("mark > img")!.GetAttribute("src"));
    }

    [Theory]
    [InlineData(-1, 0, 1, "a", "error")]
    [InlineData(1, 0, 1, "a", "error")]
    [InlineData(0, -1, 1, "a", "error")]
    [InlineData(0, 0, 0, "a", "error")]
    [InlineData(0, 1, 2, "a", "error")]
    [InlineData(0, 0, 1, "a\"onclick", "error")]
    [InlineData(0, 0, 1, "a", "error x")]
    [InlineData(0, 0, 1, "a\n", "error")]
    public void Mark_OutsideThePassageOrWithoutAName_IsRefused(
        int passage,
        int start,
        int length,
        string key,
        string kind
    ) =>
        Assert.ThrowsAny<ArgumentException>(() =>
            Of("<p>文字</p>").Mark([new PassageMark(passage, start, length, key, kind)])
        );

    [Fact]
    public void Mark_SameKeyTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            Of("<p>文字</p>").Mark([new PassageMark(0, 0, 1, "a", "error"), new PassageMark(0, 1, 1, "a", "error")])
        );

    [Fact]
    public void Mark_AnySpans_ChangesNothingButTheMarks()
    {
        var text = ItemText.From("<p>一<b>二<i>三</i></b><a href=/x>四<u>五</u></a><br>六\uD83C\uDC04七</p>").OrThrow();
        var length = text.Passages[0].Text.Length;
        var span =
            from start in Gen.Choose(0, length - 1)
            from count in Gen.Choose(1, length - start)
            select (start, count);

        Prop.ForAll(
                span.ListOf().ToArbitrary(),
                spans =>
                {
                    var marks = spans.Select((s, i) => new PassageMark(0, s.start, s.count, $"m{i}", $"k{i}")).ToList();

                    var html = text.Passages.Mark(marks);

                    Assert.Equal(text.Html, ItemText.From(html).OrThrow().Html);
                    var body = TextMarkup.Parse(html);
                    Assert.Equal(html, body.InnerHtml);
                    Assert.All(
                        marks,
                        m => Assert.Contains(Words(text, m), Marked(body, m.Kind), StringComparison.Ordinal)
                    );
                    Assert.All(marks, m => Assert.InRange(Marked(body, m.Kind).Length - m.Length, -2, 2));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static TextPassages Of(string html) => ItemText.From(html).OrThrow().Passages;

    // A line break is no text in a document; half a character is never marked.
    private static string Words(ItemText text, PassageMark mark) =>
        text.Passages[0]
            .Text.Substring(mark.Start, mark.Length)
            .Replace("\n", "", StringComparison.Ordinal)
            .Trim('\uD83C', '\uDC04');

    private static string Marked(IElement body, string kind) =>
        string.Concat(body.QuerySelectorAll($"mark.finding-{kind}").Select(m => m.TextContent));
}
