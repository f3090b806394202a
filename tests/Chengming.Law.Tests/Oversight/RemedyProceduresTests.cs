using Chengming.Law.Oversight;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Oversight;

public class RemedyProceduresTests
{
    [Theory(
        DisplayName = "行政复议法第四十八条、第五十四条、第八十八条：十日、五日是工作日；行政诉讼法第六十七条：十五日是自然日"
    )]
    // Received Wednesday 09-23; 09-25 to 09-27 is the mid-autumn holiday, 10-01 to 10-07 the national one, 09-20 and 10-10 are worked.
    [InlineData("review", "2026-09-23", "2026-10-14")]
    [InlineData("review-simple", "2026-09-23", "2026-10-08")]
    // Fifteen days end on Thursday 10-08, the first working day after the holiday.
    [InlineData("suit", "2026-09-23", "2026-10-08")]
    // Fifteen days end on Sunday 03-15 and move to Monday.
    [InlineData("suit", "2026-02-28", "2026-03-16")]
    public void AnswerDue_CountsTheDaysOfItsOwnKind(string code, string received, string due) =>
        Assert.Equal(Day(due), RemedyProcedures.Of(code).AnswerDue(Day(received), National));

    [Fact]
    public void Of_UnknownCode_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => RemedyProcedures.Of("appeal"));
}
