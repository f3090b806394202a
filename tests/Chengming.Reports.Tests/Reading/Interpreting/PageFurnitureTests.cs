using Chengming.Reports.Reading.Interpreting;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Page numbers in the ways they are printed, and lines that only look like them.</summary>
public class PageFurnitureTests
{
    [Theory]
    [InlineData("- 3 -")]
    [InlineData("— 12 —")]
    [InlineData("－３－")]
    [InlineData("· 3 ·")]
    [InlineData("～3～")]
    [InlineData("第3页")]
    [InlineData("第 3 页 共 8 页")]
    [InlineData("第3页/共8页")]
    [InlineData("3/8")]
    [InlineData("３／８")]
    [InlineData("　-3-　")]
    public void IsPageNumber_PageNumber_IsOne(string line) => Assert.True(PageFurniture.IsPageNumber(line));

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("12")]
    [InlineData("0 0 0 0 0 0 0")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("- 1234 -")]
    [InlineData("/ 3 / 8")]
    [InlineData("0 / 0 / 0")]
    [InlineData("第三页")]
    [InlineData("第3号公告")]
    [InlineData("1.其他 0 0")]
    public void IsPageNumber_OtherLine_IsNone(string line) => Assert.False(PageFurniture.IsPageNumber(line));
}
