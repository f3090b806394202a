using Chengming.Pdf.Writing;
using Chengming.Pdf.Writing.Text;

namespace Chengming.Pdf.Tests.Writing;

/// <summary>避头尾. In the test font Chinese characters are one em wide and ASCII half an em.</summary>
public class LineBreakerTests
{
    [Theory]
    // Nothing to hold back: four to a line.
    [InlineData(4, "一二三四五六七八九", "一二三四|五六七八|九")]
    // A mark that does not fit takes half its width at the end of the line…
    [InlineData(4.5, "一二三四，五六", "一二三四，|五六")]
    // …and where not even that fits, the character before goes down with it.
    [InlineData(4, "一二三四，五六", "一二三|四，五六")]
    [InlineData(4, "一二三四。五六", "一二三|四。五六")]
    [InlineData(4, "一二三四、五六", "一二三|四、五六")]
    [InlineData(4, "一二三四：五六", "一二三|四：五六")]
    [InlineData(4, "一二三四；五六", "一二三|四；五六")]
    [InlineData(4, "一二三四？五六", "一二三|四？五六")]
    [InlineData(4, "一二三四！五六", "一二三|四！五六")]
    [InlineData(4, "一二三四）五六", "一二三|四）五六")]
    [InlineData(4, "一二三四》五六", "一二三|四》五六")]
    [InlineData(4, "一二三四」五六", "一二三|四」五六")]
    [InlineData(4, "一二三四』五六", "一二三|四』五六")]
    [InlineData(4, "一二三四】五六", "一二三|四】五六")]
    [InlineData(4, "一二三四”五六", "一二三|四”五六")]
    [InlineData(4, "一二三四％五六", "一二三|四％五六")]
    // Opening marks do not end a line.
    [InlineData(4, "一二三（四五六", "一二三|（四五六")]
    [InlineData(4, "一二三《四五六", "一二三|《四五六")]
    [InlineData(4, "一二三「四五六", "一二三|「四五六")]
    [InlineData(4, "一二三『四五六", "一二三|『四五六")]
    [InlineData(4, "一二三【四五六", "一二三|【四五六")]
    [InlineData(4, "一二三“四五六", "一二三|“四五六")]
    // Several marks stay together.
    [InlineData(4, "一二三四。”五", "一二三|四。”五")]
    // The two halves of a dash and of an ellipsis are not parted, and do not begin a line.
    [InlineData(5, "一二三四——五六", "一二三|四——五六")]
    [InlineData(5, "一二三四……五六", "一二三|四……五六")]
    // Words, numbers and years are whole.
    [InlineData(4, "一二三GB五六", "一二三GB|五六")]
    [InlineData(4, "一二三四GB五六", "一二三四|GB五六")]
    [InlineData(4, "一二三1234五", "一二三|1234五")]
    [InlineData(4, "一二三12.5%五", "一二三|12.5%五")]
    [InlineData(4, "一二2023年五", "一二|2023年五")]
    [InlineData(6, "gov information act", "gov|information|act")]
    // A word longer than the line is divided where it must be.
    [InlineData(2, "abcdefgh", "abcd|efgh")]
    // A long address is divided after a stroke.
    [InlineData(6, "https://a.cn/zwgk/index", "https://|a.cn/zwgk/|index")]
    // White at the end of a line is dropped; a line feed starts a new line.
    [InlineData(4, "一二三四 五六", "一二三四|五六")]
    [InlineData(4, "一二\n三四", "一二|三四")]
    [InlineData(4, "一二 \n三四\n", "一二|三四")]
    [InlineData(4, "一二\n\n三四", "一二||三四")]
    [InlineData(4, "", "")]
    public void Break_KeepsMarksAndWordsInPlace(double width, string text, string lines) =>
        Assert.Equal(lines, Broken(text, t => LineBreaker.Break(t, width)));

    [Theory]
    [InlineData(6, 2, "一二三四五六七八九十", "一二三四|五六七八九十")]
    [InlineData(6, 0, "一二三四五六七八九十", "一二三四五六|七八九十")]
    public void Break_Indented_FirstLineIsShorter(double width, double indent, string text, string lines) =>
        Assert.Equal(lines, Broken(text, t => LineBreaker.Break(t, width, indent)));

    [Theory]
    // Five characters in a cell three wide need two lines: 3 + 2, not 3 + 1 + 1, and never a lone last character.
    [InlineData(3, "（三）不予公开", "（三）|不予|公开")]
    [InlineData(10, "一二三四五六七八九十甲乙", "一二三四五六|七八九十甲乙")]
    [InlineData(2, "自然人", "自然|人")]
    [InlineData(10, "一二三四", "一二三四")]
    public void BreakEvenly_SharesOutTheLines(double width, string text, string lines) =>
        Assert.Equal(lines, Broken(text, t => LineBreaker.BreakEvenly(t, width)));

    [Fact]
    public void Break_MarkBeforeMark_TakesHalfItsWidth()
    {
        // 2 + 1 + 2 half marks (》 before 、 and the rest whole): 一二》、三 = 1 + 1 + 0.5 + 1 + 1.
        var line = Assert.Single(LineBreaker.Break(Measured("一二》、三"), 10));

        Assert.Equal(4.5, line.Width, 6);
    }

    [Theory]
    [InlineData("（三）不予公开", 3)]
    [InlineData("三、本年度", 2)]
    [InlineData("总计12345", 2.5)]
    public void WidestPiece_IsTheLongestUndividedRun(string text, double ems) =>
        Assert.Equal(ems, LineBreaker.WidestPiece(Measured(text)), 6);

    private static MeasuredCharacter[] Measured(string text) => MeasuredText.Of([new TextRun(text)], TestFont.Face);

    private static string Broken(string text, Func<MeasuredCharacter[], List<BrokenLine>> breaker)
    {
        var measured = Measured(text);
        return string.Join(
            '|',
            breaker(measured)
                .Select(l => string.Concat(measured[l.Start..l.End].Select(c => char.ConvertFromUtf32(c.CodePoint))))
        );
    }
}
