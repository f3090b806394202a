namespace Chengming.Law.Tests;

public class DatedTests
{
    private static readonly Dated<int> Days = new((new DateOnly(2008, 5, 1), 15), (new DateOnly(2019, 5, 15), 20));

    [Theory]
    [InlineData("2008-05-01", 15)]
    [InlineData("2019-05-14", 15)]
    [InlineData("2019-05-15", 20)]
    [InlineData("2030-01-01", 20)]
    public void On_ADay_GivesTheEntryInForce(string day, int value) =>
        Assert.Equal(value, Days.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void On_BeforeTheFirstEntry_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Days.On(new DateOnly(2008, 4, 30)));

    [Fact]
    public void Dated_WithoutEntries_IsRefused() => Assert.Throws<ArgumentException>(() => new Dated<int>());

    [Fact]
    public void Dated_OutOfOrder_IsRefused() =>
        Assert.Throws<ArgumentException>(() =>
            new Dated<int>((new DateOnly(2020, 1, 1), 1), (new DateOnly(2019, 1, 1), 2))
        );
}
