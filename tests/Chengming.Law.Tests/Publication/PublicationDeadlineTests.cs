using Chengming.Law.Publication;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Publication;

public class PublicationDeadlineTests
{
    [Theory(DisplayName = "第二十六条：自政府信息形成或者变更之日起20个工作日内公开")]
    [InlineData("2026-02-10", "2026-03-16")] // 11–13, 14(班) = 4, 24–28(班) = 9 | 03-02–06 = 14, 09–13 = 19, 16 = 20
    [InlineData("2023-09-18", "2023-10-20")] // 19–22, 25–28 = 8 | 10-07(班), 08(班), 09–13, 16–20 = 20
    public void Of_GeneralRule_IsTwentyWorkingDays(string formedOn, string dueOn)
    {
        var due = PublicationDeadline.Of(Day(formedOn), National);

        Assert.Equal(Day(dueOn), due.DueOn);
        Assert.False(due.IsLateOn(Day(dueOn)));
        Assert.True(due.IsLateOn(Day(dueOn).AddDays(1)));
    }

    [Theory(DisplayName = "第二十六条：法律、法规对公开期限另有规定的，从其规定")]
    [InlineData("penalty-decision", "2025-09-25", "2025-10-11")] // 26, 28(班), 29, 30 = 4 | 10-09, 10, 11(班) = 7
    [InlineData("permit-decision", "2025-04-21", "2025-04-29")] // 22–25, 27(班), 28, 29 = 7
    [InlineData("budget", "2026-02-01", "2026-02-24")] // day 20 = 02-21, off until 02-23
    [InlineData("penalty-withdrawn", "2026-03-05", "2026-03-09")] // day 3 = Sunday 03-08
    [InlineData("procurement-result", "2024-02-08", "2024-02-18")] // Fri 02-09 worked = 1, 10–17 off, Sun 18 worked = 2
    [InlineData("rectification-review", "2024-02-29", "2025-02-28")]
    public void Of_AnotherLimit_Prevails(string limit, string eventOn, string dueOn)
    {
        var due = PublicationDeadline.Of(Day(eventOn), PublicationLimits.Of(limit), National);

        Assert.Equal(Day(dueOn), due.DueOn);
    }

    [Theory]
    [InlineData("prompt")]
    [InlineData("standing")]
    [InlineData("as-announced")]
    public void Of_ALimitWithoutNumber_NamesNoDay_AndIsNeverLate(string limit)
    {
        var due = PublicationDeadline.Of(Day("2026-03-05"), PublicationLimits.Of(limit), National);

        Assert.Null(due.DueOn);
        Assert.False(due.IsLateOn(Day("2030-01-01")));
    }

    [Fact]
    public void Of_BeyondTheLastNotice_IsProvisional() =>
        Assert.True(PublicationDeadline.Of(Day("2026-12-20"), National).IsProvisional);

    [Fact]
    public void Of_BeforeThePresentText_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PublicationDeadline.Of(Day("2019-05-14"), National));

    [Fact]
    public void Sentence_NamesBothDaysAndTheArticle() =>
        Assert.Equal(
            "2026-02-10（周二）起算，最迟2026-03-16（周一）公开：自政府信息形成或者变更之日起20个工作日内公开（《政府信息公开条例》第二十六条）。",
            PublicationDeadline.Of(Day("2026-02-10"), National).ToString()
        );

    [Theory(DisplayName = "国办发〔2016〕80号：解读与文件同步；3个工作日只是地方口径")]
    [InlineData(0, "2026-03-05")]
    [InlineData(3, "2026-03-10")] // Fri 6, Mon 9, Tue 10
    public void Interpretation_DueOn_IsTheDayOfTheDocument_PlusToleranceSet(int tolerance, string dueOn)
    {
        var deadline = new InterpretationDeadline(tolerance);

        Assert.Equal(Day(dueOn), deadline.DueOn(Day("2026-03-05"), National));
        Assert.False(deadline.IsLate(Day("2026-03-05"), Day("2026-03-04"), Day("2026-04-01"), National));
        Assert.False(deadline.IsLate(Day("2026-03-05"), null, Day(dueOn), National));
        Assert.True(deadline.IsLate(Day("2026-03-05"), null, Day(dueOn).AddDays(1), National));
    }
}
