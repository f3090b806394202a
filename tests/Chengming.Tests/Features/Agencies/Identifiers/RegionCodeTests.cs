using Chengming.Features.Agencies.Identifiers;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Tests.Features.Agencies.Identifiers;

public class RegionCodeTests
{
    [Theory]
    [InlineData("640000", RegionLevel.Province)]
    [InlineData("640300", RegionLevel.Prefecture)]
    [InlineData("640302", RegionLevel.County)]
    [InlineData("429004", RegionLevel.County)]
    public void Level_FromTheZerosAtTheEnd(string code, RegionLevel level) =>
        Assert.Equal(level, RegionCode.Parse(code).Level);

    [Fact]
    public void Above_County_NamesPrefectureThenProvince() =>
        Assert.Equal(["640300", "640000"], RegionCode.Parse("640302").Above);

    [Theory]
    [InlineData("64030", "应为 6 位数字")]
    [InlineData("64030A", "应为 6 位数字")]
    [InlineData("６４０３０２", "应为 6 位数字")]
    [InlineData("040302", "不能以 0 开头")]
    [InlineData("640002", "第 5、6 位也应为 00")]
    public void FaultOf_WrongCode_SaysWhatIsWrong(string code, string words) =>
        Assert.Contains(words, RegionCode.FaultOf(code), StringComparison.Ordinal);

    [Theory]
    [InlineData("990101", true)]
    [InlineData("820000", false)]
    public void IsInvented_OnlyFrom99(string code, bool invented) =>
        Assert.Equal(invented, RegionCode.Parse(code).IsInvented);

    [Fact]
    public void Above_AnyCode_StandsHigherAndEndsAtTheProvince()
    {
        var codes = Gen.Choose(100_000, 999_999).Select(n => $"{n}").Where(c => RegionCode.FaultOf(c) is null);

        Prop.ForAll(
                codes.ToArbitrary(),
                text =>
                {
                    var code = RegionCode.Parse(text);
                    var above = code.Above.Select(RegionCode.Parse).ToList();
                    return above.TrueForAll(a => a.Level < code.Level)
                        && (above.Count == 0) == (code.Level is RegionLevel.Province)
                        && (above.Count == 0 || above[^1].Level is RegionLevel.Province);
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
