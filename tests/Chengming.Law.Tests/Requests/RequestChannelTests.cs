using Chengming.Law.Requests;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Requests;

public class RequestChannelTests
{
    [Theory(DisplayName = "第三十一条：收到申请之日")]
    [InlineData("in-person", "2026-03-05")]
    [InlineData("oral", "2026-03-05")]
    [InlineData("signed-post", "2026-03-05")]
    [InlineData("ordinary-post", "2026-03-06")]
    [InlineData("online", "2026-03-06")]
    [InlineData("email", "2026-03-06")]
    [InlineData("fax", "2026-03-06")]
    public void ReceivedOn_ByChannel(string channel, string receivedOn) =>
        Assert.Equal(Day(receivedOn), RequestChannel.Of(channel).ReceivedOn(Day("2026-03-05"), Day("2026-03-06")));

    [Fact]
    public void ReceivedOn_NotYetConfirmed_IsNotKnown() =>
        Assert.Equal(
            ["ordinary-post", "online", "email", "fax"],
            RequestChannel.All.Where(c => c.ReceivedOn(Day("2026-03-05"), null) is null).Select(c => c.Code)
        );

    [Fact]
    public void ReceivedOn_ConfirmedBeforeItCame_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            RequestChannel.Online.ReceivedOn(Day("2026-03-05"), Day("2026-03-04"))
        );

    [Fact(DisplayName = "第二十八条：当面、邮寄渠道不得拒绝")]
    public void MayNotBeRefused_InPersonAndByPost() =>
        Assert.Equal(
            ["in-person", "oral", "signed-post", "ordinary-post"],
            RequestChannel.All.Where(c => c.MayNotBeRefused).Select(c => c.Code)
        );
}
