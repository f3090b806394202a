using Chengming.Law.Publication;

namespace Chengming.Law.Tests.Publication;

public class StandardCatalogueTests
{
    private const string Heading =
        "code,领域,序号,一级事项,二级事项,公开内容(要素),公开依据,公开时限,limit,公开主体,公开渠道和载体,公开对象_全社会,公开对象_特定群体,公开方式_主动,公开方式_依申请,公开层级_县级,公开层级_乡级,row_type,confidence,note";

    private const string Line =
        "x-01,某领域,1,政策文件,法律法规,有关法规,条例,20个工作日内,general,某局,■政府网站 ■公开查阅点,√,,√,,√,√,catalogue,one local copy,";

    [Fact]
    public void Emergency_HasThreeFields_OfTwentyEightTwentyAndFifteenMatters() =>
        Assert.Equal(
            [("安全生产", 28), ("救灾", 20), ("法定公开（安全生产、应急）", 15)],
            StandardCatalogue.Emergency.Matters.GroupBy(m => m.Field).Select(g => (g.Key, g.Count()))
        );

    [Fact]
    public void Emergency_ReadsAMatterWhole()
    {
        var matter = StandardCatalogue.Emergency.Find("aqsc-07")!;

        Assert.Equal(
            ("政策文件", "重要会议", "提前一周发通知邀请"),
            (matter.FirstLevel, matter.SecondLevel, matter.LimitInWords)
        );
        Assert.Equal(["政府网站", "便民服务站"], matter.Channels);
        Assert.Equal(
            (false, true, true, false),
            (matter.ForEverybody, matter.ForAGroup, matter.Proactively, matter.OnApplication)
        );
        Assert.Equal((true, false), (matter.AtCounty, matter.AtTownship));
        Assert.Equal(CatalogueConfidence.SeveralCopies, matter.Confidence);
    }

    [Fact]
    public void Emergency_WordsThatNameANumber_MeanALimitWithThatNumber() =>
        Assert.All(
            StandardCatalogue.Emergency.Matters.Where(m =>
                m.LimitInWords.Contains("个工作日内", StringComparison.Ordinal)
            ),
            m => Assert.Contains($"{m.Limit.Count}个工作日内", m.LimitInWords, StringComparison.Ordinal)
        );

    [Fact]
    public void Read_AGoodLine_HasNoProblem()
    {
        var catalogue = StandardCatalogue.Read(new StringReader($"{Heading}\n{Line}"), out var problems);

        Assert.Empty(problems);
        Assert.Equal("某领域", Assert.Single(catalogue!.Fields));
    }

    [Theory]
    [InlineData("general", "soon", "没有公开时限“soon”")]
    [InlineData("■政府网站 ■公开查阅点", "", "没有公开渠道")]
    [InlineData(",√,,√,,√,√,", ",,,√,,√,√,", "“公开对象”一个也没有勾选")]
    [InlineData(",√,,√,,√,√,", ",√,,√,,√,x,", "“公开层级”里有看不懂的标记")]
    [InlineData("有关法规", "", "“公开内容(要素)”栏是空的")]
    [InlineData("one local copy", "hearsay", "不认识“hearsay”")]
    [InlineData(",1,", ",一,", "“序号”栏的“一”不是整数")]
    public void Read_AFaultyLine_TellsTheLineAndTheFault(string good, string bad, string message)
    {
        var catalogue = StandardCatalogue.Read(
            new StringReader($"{Heading}\n{Line.Replace(good, bad, StringComparison.Ordinal)}"),
            out var problems
        );

        Assert.Null(catalogue);
        var problem = Assert.Single(problems);
        Assert.Equal((2, message), (problem.Line, problem.Message));
    }

    [Fact]
    public void Read_TheSameMatterTwice_IsTold()
    {
        StandardCatalogue.Read(new StringReader($"{Heading}\n{Line}\n{Line}"), out var problems);

        Assert.Equal([3, 3], problems.Select(p => p.Line));
    }

    [Fact]
    public void Read_OnlyAHeading_IsAProblem()
    {
        Assert.Null(StandardCatalogue.Read(new StringReader(Heading), out var problems));
        Assert.Single(problems);
    }
}
