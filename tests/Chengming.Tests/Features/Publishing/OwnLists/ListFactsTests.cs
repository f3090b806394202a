using Chengming.Features.Publishing.OwnLists;

namespace Chengming.Tests.Features.Publishing.OwnLists;

/// <summary>What the lists accept, what they refuse and with which words, and how they hold on a day.</summary>
public class ListFactsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData("leaders", "林晓峰\t县委副书记、县长\t2\t2025-01-10\t", "")]
    [InlineData("leaders", "林　晓　峰\t县委副书记， 县长\t2\t2025年1月10日\t2026/2/1", "")]
    [InlineData("leaders", "林晓峰，县长，1，2025.1.10", "")]
    [InlineData("leaders", "林晓峰\t县长\t1\t", "任职日期")]
    [InlineData("leaders", "林晓峰\t县长\t一\t2025-01-10", "排序“一”不是数字")]
    [InlineData("leaders", "林晓峰\t县长\t1\t2025-13-10", "“2025-13-10”不是日期")]
    [InlineData("leaders", "林晓峰\t县长\t1\t2025-01-10\t2024-12-31", "离任日期早于任职日期")]
    [InlineData("leaders", "林\t县长\t1\t2025-01-10", "姓名请写 2 至 20 个字")]
    [InlineData("leaders", "林晓峰\t\t1\t2025-01-10", "请填写职务")]
    [InlineData("leaders", "林晓峰\t县长\t1\t2025-01-10\t\t多的", "多于 5 栏")]
    [InlineData("former-names", "青溪县安监局\t青溪县应急管理局\t2019-03-01", "")]
    [InlineData("former-names", "青溪县安监局\t青溪县安监局\t2019-03-01", "现用名称与曾用名相同")]
    [InlineData("former-names", "青溪县安监局\t青溪县应急管理局\t", "请填更名日期")]
    [InlineData("former-names", "安监\t青溪县应急管理局\t2019-03-01", "少于 3 个字")]
    [InlineData("contacts", "０９５３－２３６９１１９\t值班电话", "")]
    [InlineData("contacts", "0953-2369119转801\t值班电话", "")]
    [InlineData("contacts", "qxyj@126.com\t举报邮箱", "")]
    [InlineData("contacts", "64012119850607123X\t值班电话", "证件号、账号不能登记")]
    [InlineData("contacts", "640121198506071\t值班电话", "证件号、账号不能登记")]
    [InlineData("contacts", "6222021234567890123\t账号", "证件号、账号不能登记")]
    [InlineData("contacts", "0953-2369119\t", "请填写用途")]
    [InlineData("accepted-words", "统一布署杯\t活动名称就是这样写的，已核对", "")]
    [InlineData("accepted-words", "统一布署杯，活动名称就是这样写的，已核对", "")]
    [InlineData("accepted-words", "署\t活动名称", "只有一个字")]
    [InlineData("accepted-words", "机密★5年\t误报", "白名单只管文字和名称")]
    [InlineData("accepted-words", "13895301234\t误报", "白名单只管文字和名称")]
    public void Read_PastedLine_IsTakenOrSaysWhatToMend(string list, string line, string told)
    {
        var read = Assert.Single(ListLines.Read(OwnList.Find(list)!, line, []));

        Assert.Equal(told.Length == 0, read.IsTaken);
        Assert.Contains(told, string.Concat(read.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SpreadsheetWithHeadingsAndBlankLines_HoldsLinesAgainstEachOther()
    {
        var lines = ListLines.Read(
            ReadyLists.Leaders,
            "姓名\t职务\t排序\t任职日期\t离任日期\r\n林晓峰\t县长\t1\t2025-01-10\t\r\n\r\n林晓峰\t副县长\t2\t2021-01-01\t2025-01-10\r\n林晓峰\t副县长\t2\t2021-01-01\t2025-01-09",
            []
        );

        Assert.Equal([(2, true), (4, false), (5, true)], lines.Select(l => (l.Number, l.IsTaken)));
        Assert.Contains("任职时间重叠", lines[1].Faults[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Clash_SameNameOrNumberHoweverWritten_OrTwoNamesThatContradict_IsRefused()
    {
        Assert.NotNull(Contact("0953-2369119").Clash(Contact("0953 2369119")));
        Assert.Null(Contact("0953-2369119").Clash(Contact("0953-2369118")));
        Assert.NotNull(Renamed("青溪县安监局", "青溪县应急局", 2019).Clash(Renamed("青溪县安监局", "应急局", 2020)));
        Assert.NotNull(Renamed("甲乙丙局", "丁戊己局", 2019).Clash(Renamed("丁戊己局", "甲乙丙局", 2020)));
        Assert.Null(Renamed("甲乙丙局", "丁戊己局", 2019).Clash(Renamed("丁戊己局", "庚辛壬局", 2020)));
    }

    [Fact]
    public void LeadersOn_TakesThePostsOfTheDay_AndKnowsWhoHadLeft()
    {
        (LeaderFacts, string?)[] all =
        [
            (Leader("林晓峰", "副县长", 2021, new DateOnly(2025, 1, 9)), null),
            (Leader("林晓峰", "县委副书记、县长", 2025), null),
            (Leader("何建国", "县长", 2018, new DateOnly(2024, 12, 31)), null),
            (Leader("郑立新", "副县长", 2027), null),
        ];

        Assert.Equal(["林晓峰 县委副书记 县长", "何建国"], Words(Day));
        Assert.Equal(["林晓峰 副县长", "何建国 县长"], Words(new DateOnly(2023, 1, 1)));
        Assert.Empty(Words(new DateOnly(2010, 1, 1)));

        IEnumerable<string> Words(DateOnly day) =>
            ListsForReading.LeadersOn(day, all).Select(l => string.Join(' ', l.Posts.Prepend(l.Name)));
    }

    [Fact]
    public void NamesOn_FollowsOneChangeAfterTheOther_AndForgetsWhatContradicts()
    {
        (FormerNameFacts, string?)[] all =
        [
            (Renamed("甲甲甲局", "乙乙乙局", 2010), null),
            (Renamed("乙乙乙局", "丙丙丙局", 2020), "上级"),
            (Renamed("丁丁丁局", "戊戊戊局", 2010), null),
            (Renamed("戊戊戊局", "丁丁丁局", 2011), "上级"),
            (Renamed("己己己局", "庚庚庚局", 2030), null),
        ];

        Assert.Equal(["甲甲甲局→丙丙丙局", "乙乙乙局→丙丙丙局（上级）"], Words(Day));
        Assert.Equal(["甲甲甲局→乙乙乙局", "丁丁丁局→戊戊戊局"], Words(new DateOnly(2010, 12, 31)));

        IEnumerable<string> Words(DateOnly day) =>
            ListsForReading
                .NamesOn(day, all)
                .Select(n => $"{n.Old}→{n.Present}{(n.KeptBy is { } other ? $"（{other}）" : "")}");
    }

    private static ContactFacts Contact(string contact) => new() { Contact = contact, Use = "值班" };

    private static FormerNameFacts Renamed(string old, string present, int year) =>
        new()
        {
            Old = old,
            Present = present,
            ChangedOn = new DateOnly(year, 3, 1),
        };

    private static LeaderFacts Leader(string name, string posts, int from, DateOnly? until = null) =>
        new()
        {
            Name = name,
            Posts = posts,
            HoldsFrom = new DateOnly(from, 1, 10),
            HoldsUntil = until,
        };
}
