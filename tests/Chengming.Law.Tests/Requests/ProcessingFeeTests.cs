using Chengming.Law.Requests;

namespace Chengming.Law.Tests.Requests;

public class ProcessingFeeTests
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    // 国办函〔2020〕109号: ≤10 free, 11–30 100 each, then bands of ten at 200, 300, 400 …; 41 = 20×100 + 10×200 + 300
    [Theory(DisplayName = "按件：同一申请人一个自然月内累计，超额累进")]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 100)]
    [InlineData(20, 1_000)]
    [InlineData(30, 2_000)]
    [InlineData(31, 2_200)]
    [InlineData(40, 4_000)]
    [InlineData(41, 4_300)]
    [InlineData(50, 7_000)]
    [InlineData(51, 7_400)]
    [InlineData(60, 11_000)]
    [InlineData(61, 11_500)]
    [InlineData(100, 37_000)]
    public void ForItems_ByCount_IsAsPrescribed(int items, decimal yuan) =>
        Assert.Equal(yuan, ProcessingFee.ForItems(items, Day).Total);

    // ≤30 free, 31–100 10 each, 101–200 20, from 201 40; 250 = 700 + 2,000 + 50×40
    [Theory(DisplayName = "按量：单件申请的页数，超额累进")]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 10)]
    [InlineData(100, 700)]
    [InlineData(101, 720)]
    [InlineData(200, 2_700)]
    [InlineData(201, 2_740)]
    [InlineData(250, 4_700)]
    [InlineData(500, 14_700)]
    public void ForPages_ByCount_IsAsPrescribed(int pages, decimal yuan) =>
        Assert.Equal(yuan, ProcessingFee.ForPages(pages, Day).Total);

    [Fact]
    public void ForItems_OneMore_AddsThePriceOfThatItem()
    {
        for (var n = 1; n <= 400; n++)
        {
            var added = ProcessingFee.ForItems(n, Day).Total - ProcessingFee.ForItems(n - 1, Day).Total;

            Assert.Equal(ProcessingFee.PriceOfItem(n, Day), added);
        }
    }

    [Fact]
    public void ForPages_OneMore_NeverCostsLessThanTheOneBefore()
    {
        var last = 0m;
        for (var n = 1; n <= 600; n++)
        {
            var added = ProcessingFee.ForPages(n, Day).Total - ProcessingFee.ForPages(n - 1, Day).Total;

            Assert.Contains(added, new[] { 0m, 10m, 20m, 40m });
            Assert.True(added >= last);
            last = added;
        }
    }

    [Fact]
    public void ForItems_FortyOne_NamesFourBands()
    {
        var bands = ProcessingFee.ForItems(41, Day).Bands;

        Assert.Equal([new(1, 10, 0), new(11, 30, 100), new(31, 40, 200), new FeeBand(41, 41, 300)], bands);
    }

    [Fact]
    public void ForPages_ManyPages_BandsJoinWithoutGaps()
    {
        var bands = ProcessingFee.ForPages(1234, Day).Bands;

        Assert.Equal(1, bands[0].From);
        Assert.All(bands.Zip(bands.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From));
        Assert.Equal(1234, bands[^1].To);
    }

    [Fact(DisplayName = "办法自2021年1月1日起施行，此前不得收费")]
    public void ForItems_BeforeTheMeasures_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessingFee.ForItems(50, new DateOnly(2020, 12, 31)));

    [Fact]
    public void ForPages_NegativeCount_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProcessingFee.ForPages(-1, Day));
}
