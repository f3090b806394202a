using Chengming.Law.Calendar;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Calendar;

public class HolidayNoticeImportTests
{
    [Fact]
    public void Read_NextYearsNotice_ListsTheDaysThatChange()
    {
        var import = Import(Notice2027);

        Assert.Empty(import.Problems);
        Assert.Equal([2027], import.YearsAdded);
        // Every listed day says something new; the order is that of the calendar.
        Assert.Equal(import.NoticedDays.Select(d => d.Date), import.Changes.Select(c => c.After.Date));
        // Known before as rest days: 1-1, 2-5 – 2-8, 4-5, 5-1, 5-2, 6-9, 9-15, 10-1 – 10-3.
        Assert.Equal(
            "12-27 12-31 02-09 02-10 05-03 05-04 09-26 10-04 10-05 10-06 10-07 10-09",
            string.Join(' ', import.Changes.Where(c => c.MovesPeriods).Select(c => $"{c.After.Date:MM-dd}"))
        );
        Assert.True(import.Changes[0].Before.IsProvisional);
        Assert.False(import.Changes[0].After.IsProvisional);
    }

    [Fact]
    public void Read_DaysThatWereProvisional_AreNoContradiction_SettledOnesAre()
    {
        var moved = Import(
            "date,kind,name,notice\n2026-10-07,regular,国庆节,国办发明电〔2026〕1号\n2026-10-08,holiday,国庆节,国办发明电〔2026〕1号\n"
        );

        Assert.Empty(Import(Notice2027).Contradictions);
        Assert.Equal([Day("2026-10-07"), Day("2026-10-08")], moved.Contradictions.Select(c => c.After.Date));
    }

    [Fact]
    public void Read_LocalDaysOfAKnownYear_ContradictOnlyWhereTheDayItselfIsOther()
    {
        const string Heading = "date,kind,name,notice,region\n";

        // Shipped without the number of their notice; a year without days; another region.
        Assert.Empty(Import(Heading + "2020-05-25,holiday,开斋节,宁政办发〔2019〕70号,64\n").Contradictions);
        Assert.Empty(Import(Heading + "2023-04-24,holiday,开斋节,宁政办发〔2022〕1号,64\n").Contradictions);
        Assert.Empty(Import(Heading + "2020-05-25,holiday,开斋节,兰政办发〔2019〕7号,6201\n").Contradictions);
        Assert.Single(Import(Heading + "2020-05-27,holiday,开斋节,宁政办发〔2019〕70号,64\n").Contradictions);
        Assert.Single(Import(Heading + "2019-06-05,holiday,开斋节,宁政办发〔2019〕70号,64\n").Contradictions);
    }

    [Fact]
    public void Read_WhatIsKnownAlready_ChangesNothing()
    {
        var known = CalendarFiles.Shipped.NoticedDays.Where(d => d.Date.Year == 2026);
        var import = Import(
            "date,kind,name,notice\n"
                + string.Join(
                    '\n',
                    known.Select(d =>
                        $"{d.Date:yyyy-MM-dd},{(d.Kind is NoticedDayKind.MakeUp ? "workday" : "holiday")},{d.Name},{d.Notice}"
                    )
                )
        );

        Assert.Empty(import.Problems);
        Assert.Empty(import.Changes);
        Assert.Equal(CalendarFiles.Shipped.Version, import.CalendarAfter!.Version);
    }

    [Fact]
    public void Read_ChangeWithinTheYear_LaysOnlyItsDaysOver()
    {
        // As in 2020: a Friday more off and a Saturday no longer worked make two days more than the law gives.
        const string Change =
            "date,kind,name,notice\n2026-10-08,holiday,国庆节,国办发明电〔2026〕1号\n"
            + "2026-10-10,regular,国庆节,国办发明电〔2026〕1号\n";

        var undeclared = Import(Change);
        var declared = Import(Change, new DeclaredDifference(2026, 2, "国办发明电〔2026〕1号"));

        Assert.Contains("请注明差异 2026=2", Assert.Single(undeclared.Problems).Mend, StringComparison.Ordinal);
        Assert.Null(undeclared.CalendarAfter);
        Assert.Empty(declared.Problems);
        Assert.Equal([Day("2026-10-08"), Day("2026-10-10")], declared.Changes.Select(c => c.After.Date));
        Assert.All(declared.Changes, c => Assert.True(c.Before.IsWorkingDay && !c.After.IsWorkingDay));
    }

    [Fact]
    public void Read_MissingHoliday_NamesItAndTheLineToAdd()
    {
        var problems = Import(
            Notice2027.Replace("2027-06-09,holiday", "2027-06-10,holiday", StringComparison.Ordinal)
        ).Problems;

        Assert.Contains("没有端午节：2027-06-09（周三）", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.Contains("2027-06-09,holiday,端午节", problems[0].Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DaysThatDoNotBalance_NamesBothFigures()
    {
        var withoutOne = string.Join(
            '\n',
            Notice2027.Split('\n').Where(l => !l.StartsWith("2027-10-09", StringComparison.Ordinal))
        );

        var problem = Assert.Single(Import(withoutOne).Problems);

        Assert.Contains("得 14，应为 13", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AYearAfterAGap_IsRefused()
    {
        var lines = Notice2027.Split('\n').Where(l => !l.Contains("workday", StringComparison.Ordinal));

        var problems = Import(string.Join('\n', lines).Replace("2027-", "2028-", StringComparison.Ordinal)).Problems;

        Assert.Contains(problems, p => p.Message == "缺少2027年的放假安排");
    }

    [Theory]
    [InlineData("2027-02-30,holiday,春节,国办发明电〔2026〕9号", "不是存在的日期")]
    [InlineData("明天,holiday,春节,国办发明电〔2026〕9号", "不是存在的日期")]
    [InlineData("2018-12-31,holiday,元旦,国办发明电〔2018〕15号", "不在日历范围内")]
    [InlineData("2101-01-01,holiday,元旦,国办发明电〔2100〕15号", "不在日历范围内")]
    [InlineData("2027-01-01,off,元旦,国办发明电〔2026〕9号", "不认识类别“off”")]
    [InlineData("2027-01-01,holiday,,国办发明电〔2026〕9号", "没有写节日名称")]
    [InlineData("2027-01-01,holiday,元旦,", "没有写文号")]
    [InlineData("2027-01-01,holiday,元旦,国办发明电[2026]9号", "不像文号")]
    [InlineData("2027-01-04,workday,元旦,国办发明电〔2026〕9号", "2027-01-04 是周一，本来就上班")]
    [InlineData("2027-01-01,holiday,元旦", "应有 4 栏，实有 3 栏")]
    [InlineData("2027-01-01,holiday,元旦,国办发明电〔2026〕9号,多余", "应有 4 栏，实有 5 栏")]
    [InlineData("\"2027-01-01,holiday,元旦,国办发明电〔2026〕9号", "引号没有闭合")]
    public void Read_FaultyLine_IsNamedWithWhatToMend(string line, string message)
    {
        var import = Import($"date,kind,name,notice\n\n{line}\n");

        var problem = Assert.Single(import.Problems);
        Assert.Equal(3, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Mend);
        Assert.Null(import.CalendarAfter);
    }

    [Fact]
    public void Read_SeveralFaults_TellsAllAtOnce()
    {
        var problems = Import(
            "date,kind,name,notice\n2027-13-01,holiday,,\n2027-01-01,x,元旦,国办发明电〔2026〕9号\n"
        ).Problems;

        Assert.Equal([2, 2, 2, 3], problems.Select(p => p.Line));
    }

    [Fact]
    public void Read_SameDayTwice_NamesBothLines()
    {
        var problem = Assert.Single(
            Import(Notice2027 + $"\n2027-01-01,workday,元旦,{InventedNumber}").Problems,
            p => p.Message.Contains("重复", StringComparison.Ordinal)
        );

        Assert.Equal(27, problem.Line);
        Assert.Contains("与第 4 行重复", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "文件没有内容")]
    [InlineData("\n\n", "文件没有内容")]
    [InlineData("日期,类别\n2027-01-01,放假", "不认识的栏“日期”")]
    [InlineData("date,kind,name\n", "缺少“notice”栏")]
    [InlineData("date,kind,name,notice,date\n", "重复的栏")]
    public void Read_WrongHeading_IsRefused(string csv, string message) =>
        Assert.Contains(message, Assert.Single(Import(csv).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_HeadingAlone_ChangesNothing() => Assert.Empty(Import("date,kind,name,notice\n").Changes);

    [Fact]
    public void Read_AsASpreadsheetSavesIt_IsTheSame()
    {
        // A byte order mark, 2027/1/1 for 2027-01-01, empty columns and a line of commas at the end.
        var lines = Notice2027.Split('\n').Select(l => l.Replace("-0", "/", StringComparison.Ordinal));
        var slashed = lines.Select(l => l[..10].Replace('-', '/') + l[10..] + ",,");
        var saved = "\uFEFF" + string.Join("\r\n", slashed) + "\r\n,,,,,\r\n";

        var import = Import(saved);

        Assert.Empty(import.Problems);
        Assert.Equal(Import(Notice2027).CalendarAfter!.Version, import.CalendarAfter!.Version);
    }

    [Theory]
    [InlineData("2027-04-22,workday,开斋节,宁政办发〔2026〕1号,64,", "没有调休上班日")]
    [InlineData("2027-04-22,holiday,开斋节,宁政办发〔2026〕1号,99,", "没有行政区划“99”")]
    [InlineData("2027-04-22,holiday,开斋节,,64,", "没有写文号")]
    [InlineData("2027-04-22,holiday,开斋节,,64,?", "不认识标记“?”")]
    public void Read_FaultyLocalLine_IsNamed(string line, string message)
    {
        var problem = Import($"date,kind,name,notice,region,mark\n{line}\n").Problems[0];

        Assert.Equal(2, problem.Line);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_WithAFault_AreRefusedWhole()
    {
        var broken = Assert.Throws<InvalidCalendarException>(() =>
            CalendarFiles.Read(
                new StringReader(Notice2027),
                new StringReader("date,kind,name,notice,region,mark\n2027-04-22,holiday,开斋节,,64,\n"),
                new StringReader("year,days,notice\n"),
                new StringReader("region,name,festivals,mark\n64,宁夏回族自治区,开斋节,\n")
            )
        );

        // The notice begins in December 2026, a year without days of its own.
        Assert.StartsWith("holidays.csv: 缺少2026年的放假安排", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void With_StoredDaysThatBreakAYear_Throws() =>
        Assert.Throws<InvalidCalendarException>(() =>
            CalendarFiles.Shipped.With([
                new NoticedDay(Day("2026-10-01"), NoticedDayKind.Regular, "国庆节", InventedNumber),
            ])
        );
}
