using Chengming.Law.Requests;
using Chengming.Law.Requests.Decisions;
using static Chengming.Law.Tests.Calendar.Calendars;

namespace Chengming.Law.Tests.Requests;

public class FeeQuoteTests
{
    [Theory(DisplayName = "第四条：每件按其所在档次计价")]
    [InlineData(10, 0)]
    [InlineData(11, 100)]
    [InlineData(30, 100)]
    [InlineData(31, 200)]
    [InlineData(41, 300)]
    [InlineData(51, 400)]
    public void Of_PerItem_IsThePriceOfItsOwnBand_ForEveryKind(int number, decimal yuan) =>
        Assert.All(
            DecisionKinds.All,
            kind => Assert.Equal(yuan, Option(FeeQuote.Of(kind, number, 5, Day("2026-03-05")), FeeBasis.PerItem).Amount)
        );

    [Fact(DisplayName = "第五条：按量收费只适用于提供信息的情形")]
    public void Of_PerQuantity_OnlyWhereInformationIsSupplied() =>
        Assert.Equal(
            ["D2", "D4", "P1"],
            DecisionKinds
                .All.Where(k =>
                    Option(FeeQuote.Of(k, 1, 250, Day("2026-03-05")), FeeBasis.PerQuantity)
                        is { Amount: 4_700, WhyNot: null }
                )
                .Select(k => k.Code)
        );

    [Fact]
    public void Of_PagesNotCounted_SaysSo()
    {
        var option = Option(FeeQuote.Of(DecisionKinds.Of("D2"), 1, null, Day("2026-03-05")), FeeBasis.PerQuantity);

        Assert.Equal((0, "尚未计算页数"), (option.Amount, option.WhyNot));
    }

    [Fact(DisplayName = "第四条：一个自然月内累计")]
    public void NumberInMonth_CountsTheSameCalendarMonthOnly() =>
        Assert.Equal(
            3,
            ProcessingFee.NumberInMonth(
                Day("2026-03-31"),
                [Day("2026-02-28"), Day("2026-03-01"), Day("2026-03-31"), Day("2025-03-05"), Day("2026-04-01")]
            )
        );

    [Fact(DisplayName = "第六条：自收到收费通知次日起20个工作日内缴费")]
    public void PayBy_IsTwentyWorkingDays() =>
        Assert.Equal(Day("2026-03-11"), ProcessingFee.PayBy(Day("2026-02-05"), National).DueOn);

    private static FeeOption Option(IReadOnlyList<FeeOption> options, FeeBasis basis) =>
        options.Single(o => o.Basis == basis);
}
