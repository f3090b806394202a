using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Tests.Checks.Narrative.Prose;

public class NumberScannerTests
{
    [Theory]
    [InlineData("共12件", 12, "Case", "件", false)]
    [InlineData("约150条", 150, "Text", "条", true)]
    [InlineData("150余条", 150, "Text", "条", true)]
    [InlineData("参加1,200人次", 1200, "Person", "人次", false)]
    [InlineData("收费1.5万元", 15000, "Money", "万元", false)]
    [InlineData("增长12.5%", 12.5, "Percent", "%", false)]
    [InlineData("2023年", 2023, "Year", "年", false)]
    [InlineData("20个工作日内", 20, "Duration", "个工作日", false)]
    [InlineData("数量为0", 0, "Bare", "", false)]
    [InlineData("热线12345平台", 12345, "Bare", "", false)]
    public void Scan_OneNumber_KnowsWhatItCounts(string text, double value, string kind, string unit, bool approximate)
    {
        var number = Assert.Single(NumberScanner.Scan(text, []));

        Assert.Equal((decimal)value, number.Value);
        Assert.Equal(kind, number.Kind.ToString());
        Assert.Equal(unit, number.Unit);
        Assert.Equal(approximate, number.Approximate);
    }

    [Theory]
    [InlineData("国办函〔2020〕109号")]
    [InlineData("第20条")]
    [InlineData("0953-2666351")]
    [InlineData("“5·12”")]
    public void Scan_PartOfAName_IsNoCount(string text) =>
        Assert.All(NumberScanner.Scan(text, []), n => Assert.Equal(CountKind.Name, n.Kind));

    [Fact(DisplayName = "“1.2023年…” is the first paragraph and a year, not 1.2023")]
    public void Scan_ParagraphNumberBeforeAYear_ReadsTheYear() =>
        Assert.Contains(
            NumberScanner.Scan("1.2023年严格按照要求", []),
            n => n is { Kind: CountKind.Year, Value: 2023 }
        );

    [Theory]
    [InlineData("三件", 3, 1)]
    [InlineData("两件", 2, 1)]
    [InlineData("十二件", 12, 2)]
    [InlineData("二十件", 20, 2)]
    [InlineData("一百零五件", 105, 4)]
    [InlineData("零", 0, 1)]
    [InlineData("件", 0, 0)]
    public void ChineseCount_Read_ReadsTheNumber(string text, int value, int length)
    {
        Assert.Equal(length, ChineseCount.Read(text, out var read));
        Assert.Equal(value, read);
    }
}
