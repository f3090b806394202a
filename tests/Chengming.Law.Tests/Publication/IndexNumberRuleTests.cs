using Chengming.Law.Publication;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Law.Tests.Publication;

public class IndexNumberRuleTests
{
    private static readonly DateOnly Day = new(2020, 9, 21);

    // Real numbers of the State Council, Ningxia, Yunnan, Shandong and a Gansu bureau.
    [Theory]
    [InlineData("{code}/{year}-{serial:5}", "000014349", "2017-01-05", 110, null, "000014349/2017-00110")]
    [InlineData(
        "{code}/{year}-{serial:5}",
        "11640100MB1913506Q",
        "2022-05-01",
        492,
        null,
        "11640100MB1913506Q/2022-00492"
    )]
    [InlineData(
        "{code}-/{year}-{month}{day}{serial:3}",
        "11532300MB19155603",
        "2020-09-21",
        1,
        null,
        "11532300MB19155603-/2020-0921001"
    )]
    [InlineData("{code}/{year}-{serial:5}", "370400", "2022-01-01", 91, null, "370400/2022-00091")]
    [InlineData("{code}{class}-{year}-{serial:4}", "GSD0122", "2021-01-01", 7, "06001", "GSD012206001-2021-0007")]
    [InlineData("{code}/{year}-{serial:5}", "370400", "2022-01-01", 123_456, null, "370400/2022-123456")]
    public void Write_ByTheRuleOfTheAgency_ReadsBackTheSame(
        string pattern,
        string code,
        string madeOn,
        int serial,
        string? classNumber,
        string text
    )
    {
        var rule = IndexNumberRule.Of(pattern, code);

        var number = rule.Write(Calendar.Calendars.Day(madeOn), serial, classNumber);

        Assert.Equal(text, number.Text);
        Assert.True(rule.TryRead(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("370400/2022-0091")]
    [InlineData("370400/2022-00000")]
    [InlineData("370401/2022-00091")]
    [InlineData("370400/22-00091")]
    [InlineData("370400/2022-0000091")] // zeros that the rule does not write
    [InlineData("x370400/2022-00091")]
    [InlineData("370400/2022-99999999999")]
    public void TryRead_ANumberOfAnotherRuleOrAgency_IsRefused(string text) =>
        Assert.False(IndexNumberRule.Of(IndexNumberRule.DefaultPattern, "370400").TryRead(text, out _));

    [Fact]
    public void TryRead_ADayThatDoesNotExist_IsRefused() =>
        Assert.False(
            IndexNumberRule.Of("{code}-/{year}-{month}{day}{serial:3}", "1").TryRead("1-/2021-0229001", out _)
        );

    [Theory]
    [InlineData("{code}/{year}")]
    [InlineData("{code}/{serial:5}")]
    [InlineData("{year}-{serial:5}-{year}")]
    [InlineData("{year}-{month}-{serial:5}")]
    [InlineData("{year}-{nummer}-{serial:5}")]
    [InlineData("{class}{year}-{serial:5}")]
    [InlineData("{serial:5}{year}")]
    [InlineData("{year}-{serial:0}")]
    public void Fault_OfAnAmbiguousPattern_IsTold_AndTheRuleRefused(string pattern)
    {
        Assert.NotNull(IndexNumberRule.Fault(pattern, "370400"));
        Assert.Throws<ArgumentException>(() => IndexNumberRule.Of(pattern, "370400"));
    }

    [Fact]
    public void Fault_OfAnAgencyWithoutCode_IsTold() =>
        Assert.NotNull(IndexNumberRule.Fault(IndexNumberRule.DefaultPattern, ""));

    [Fact]
    public void Write_WithoutTheClassThatTheRuleNeeds_IsRefused() =>
        Assert.Throws<ArgumentException>(() => IndexNumberRule.Of("{class}-{year}-{serial:3}", "").Write(Day, 1));

    [Fact]
    public void Write_OfDifferentRecords_NeverGivesTheSameNumber() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var rule = IndexNumberRule.Of(
                        random.Next(2) == 0 ? IndexNumberRule.DefaultPattern : "{code}-/{year}-{month}{day}{serial:3}",
                        "11640302MB1"
                    );
                    var (first, second) = (Any(), Any());
                    var same = rule.RestartsDaily
                        ? first == second
                        : (first.Day.Year, first.Serial) == (second.Day.Year, second.Serial);

                    var written = rule.Write(first.Day, first.Serial);

                    Assert.Equal(same, written.Text == rule.Write(second.Day, second.Serial).Text);
                    Assert.True(rule.TryRead(written.Text, out var read));
                    Assert.Equal(written, read);

                    (DateOnly Day, int Serial) Any() =>
                        (Day.AddDays(random.Next(800)), 1 + random.Next(random.Next(2) == 0 ? 3 : 200_000));
                }
            )
            .QuickCheckThrowOnFailure();
}
