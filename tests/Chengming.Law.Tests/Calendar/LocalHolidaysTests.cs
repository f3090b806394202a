using Chengming.Law.Calendar;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Calendar;

/// <summary>放假办法第四条: days off that local governments set for the festivals of minorities.</summary>
public class LocalHolidaysTests
{
    [Theory]
    [InlineData("64")]
    [InlineData("640000")]
    [InlineData("640302")]
    public void For_AnyAgencyOfNingxia_LeavesTheLocalDaysOut(string region)
    {
        var explained = National.For(region).Explain(Day("2019-06-05"));

        Assert.Equal(DayReason.LocalHoliday, explained.Reason);
        Assert.Equal(("开斋节", "宁政办发〔2018〕137号"), (explained.Name, explained.Notice));
        Assert.False(explained.IsProvisional);
    }

    [Theory]
    [InlineData("2019-06-05")]
    [InlineData("2019-06-06")]
    [InlineData("2019-08-12")]
    [InlineData("2019-08-13")]
    [InlineData("2020-05-25")]
    [InlineData("2020-05-26")]
    [InlineData("2020-07-30")]
    [InlineData("2020-07-31")]
    [InlineData("2021-05-13")]
    [InlineData("2021-05-14")]
    [InlineData("2021-07-19")]
    [InlineData("2021-07-20")]
    public void LocalDays_OfNingxia_AreWorkedElsewhere(string day)
    {
        Assert.False(Ningxia.IsWorkingDay(Day(day)));
        Assert.True(National.IsWorkingDay(Day(day)));
        Assert.True(National.For("410300").IsWorkingDay(Day(day)));
    }

    [Fact]
    public void Explain_SeenInOneSourceOnly_SaysSo() =>
        Assert.Equal(
            "2021-05-13（周四）不是工作日：开斋节，地方假日。来源尚待核实。",
            Ningxia.Explain(Day("2021-05-13")).ToString()
        );

    [Fact]
    public void AddWorkingDays_LocalDaysOfTheYearNotLoaded_IsProvisional()
    {
        var period = Ningxia.AddWorkingDays(Day("2023-04-03"), 20);

        Assert.Equal(
            new CalendarGap(CalendarGapKind.LocalHolidaysMissing, 2023, "宁夏回族自治区"),
            Assert.Single(period.Gaps)
        );
        Assert.False(National.AddWorkingDays(Day("2023-04-03"), 20).IsProvisional);
    }

    [Theory]
    [InlineData("450100", true)]
    [InlineData("540100", true)]
    [InlineData("650100", true)]
    [InlineData("410303", false)]
    public void Explain_RegionKnownToSetDays_SaysTheyAreMissing(string region, bool provisional) =>
        Assert.Equal(provisional, National.For(region).Explain(Day("2024-03-04")).IsProvisional);

    [Theory]
    [InlineData("460")]
    [InlineData("99")]
    [InlineData("宁夏")]
    [InlineData("64030201")]
    public void For_CodeOfNoRegion_IsRefused(string region) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => National.For(region));

    [Fact]
    public void For_Nothing_IsTheNationalCalendar() => Assert.True(Ningxia.For("").IsWorkingDay(Day("2021-05-13")));

    [Fact]
    public void Import_OfLocalDays_SettlesTheYearForThatRegionOnly()
    {
        var import = Import("date,kind,name,notice,region,mark\n2023-04-24,holiday,开斋节,宁政办发〔2022〕1号,64,\n");

        var change = Assert.Single(import.Changes);
        Assert.Equal(("64", Day("2023-04-24"), true), (change.Region, change.After.Date, change.MovesPeriods));
        var calendar = WorkingCalendar.Of(import.CalendarAfter!);
        Assert.False(calendar.For("6403").Explain(Day("2023-04-24")).IsWorkingDay);
        Assert.False(calendar.For("6403").Explain(Day("2023-04-25")).IsProvisional);
        Assert.True(calendar.IsWorkingDay(Day("2023-04-24")));
    }

    [Fact]
    public void Import_OfDaysOfOneCity_DoesNotSettleTheProvince()
    {
        var data = Import(
            "date,kind,name,notice,region\n2023-04-24,holiday,州庆,某政办发〔2022〕1号,6403\n"
        ).CalendarAfter!;
        var calendar = WorkingCalendar.Of(data);

        Assert.False(calendar.For("640302").IsWorkingDay(Day("2023-04-24")));
        Assert.True(calendar.For("640302").Explain(Day("2023-04-24")).IsProvisional);
        Assert.True(calendar.For("640100").IsWorkingDay(Day("2023-04-24")));
    }

    [Fact]
    public void Import_RegularDay_TakesALocalDayBack()
    {
        var data = Import(
            "date,kind,name,notice,region\n2021-05-14,regular,开斋节,宁政办发〔2021〕9号,640000\n"
        ).CalendarAfter!;

        Assert.True(WorkingCalendar.Of(data).For("64").IsWorkingDay(Day("2021-05-14")));
        Assert.False(WorkingCalendar.Of(data).For("64").IsWorkingDay(Day("2021-05-13")));
    }

    [Fact]
    public void Explain_DaySetByProvinceAndCity_NamesTheCitysNotice()
    {
        var data = Import(
            "date,kind,name,notice,region\n"
                + "2023-04-24,holiday,开斋节,宁政办发〔2022〕1号,640000\n"
                + "2023-04-24,holiday,开斋节,某政办发〔2022〕2号,6403\n"
        ).CalendarAfter!;

        Assert.Equal("某政办发〔2022〕2号", WorkingCalendar.Of(data).For("640302").Explain(Day("2023-04-24")).Notice);
        Assert.Equal("宁政办发〔2022〕1号", WorkingCalendar.Of(data).For("640100").Explain(Day("2023-04-24")).Notice);
    }
}
