using Chengming.Features.Agencies.Identifiers;

namespace Chengming.Tests.Features.Agencies.Identifiers;

public class WebsiteCodeTests
{
    [Theory]
    [InlineData("4401000059")]
    [InlineData("bm29030010")]
    [InlineData(" BM01000001 ")]
    public void FaultOf_TenDigitsOrACentralCode_FindsNothing(string code) => Assert.Null(WebsiteCode.FaultOf(code));

    [Theory]
    [InlineData("440100005")]
    [InlineData("44010000590")]
    [InlineData("bm2903001")]
    [InlineData("44010000５9")]
    [InlineData("")]
    public void FaultOf_AnythingElse_SaysTheForm(string code) =>
        Assert.Contains("10 位数字", WebsiteCode.FaultOf(code), StringComparison.Ordinal);
}
