using Chengming.Features.Requests.Dues;
using Chengming.Law.Requests;
using static Chengming.Tests.Features.Requests.RequestCases;

namespace Chengming.Tests.Features.Requests;

public class DueSignTests
{
    // Received 2026-02-13, due Thursday 2026-03-19; three working days before is Monday 03-16, five more Monday 03-09.
    [Theory]
    [InlineData("2026-03-06", DueLight.Green, "法定期限 2026-03-19")]
    [InlineData("2026-03-09", DueLight.Amber, "内部期限 2026-03-16 快到")]
    [InlineData("2026-03-17", DueLight.Amber, "内部期限 2026-03-16 已过，法定期限 2026-03-19")]
    [InlineData("2026-03-19", DueLight.Red, "今天是法定期限的最后一天")]
    [InlineData("2026-03-20", DueLight.Red, "法定期限 2026-03-19 已过")]
    public void Of_OpenCase_SaysTheColourAndWhy(string today, DueLight light, string reason) =>
        Assert.Equal(new DueSign(light, reason), DueSign.Of(Case("2026-02-13", today), Day(today)));

    [Theory]
    [InlineData("2026-03-10", DueLight.None, "等待申请人补正，至 2026-03-10")]
    [InlineData("2026-03-11", DueLight.Amber, "等待申请人补正，2026-03-10 已过")]
    public void Of_AwaitingCorrection_IsAmberOnlyWhenTheApplicantIsLate(string today, DueLight light, string reason)
    {
        var request = Case("2026-02-13", today);
        request.AskForCorrection(Day("2026-02-25"), Day("2026-03-10"), "写明年份", Hand, At);

        Assert.Equal(new DueSign(light, reason), DueSign.Of(request.Reckon(today), Day(today)));
    }

    [Fact]
    public void Of_NotConfirmed_AsksToConfirm()
    {
        var request = Case("2026-02-25", "2026-02-27", RequestChannel.Fax);

        Assert.Equal(
            new DueSign(DueLight.Amber, "等待与申请人确认收到，2026-02-26 已过"),
            DueSign.Of(request, Day("2026-02-27"))
        );
    }

    [Fact]
    public void Of_Closed_HasNoColour()
    {
        var request = Case("2026-02-13", "2026-02-25");
        request.Withdraw(Day("2026-02-25"), "书面", Hand, At);
        request.Reckon("2026-03-30");

        Assert.Equal(new DueSign(DueLight.None, "已办结"), DueSign.Of(request, Day("2026-03-30")));
    }
}
