using System.Text;
using Chengming.Reports.Reading;
using Chengming.Reports.Reading.Data;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Tests.Writing;
using Chengming.Reports.Writing.Data;

namespace Chengming.Reports.Tests.Reading.Data;

public class CsvReportReaderTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameFigures()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var report = OddReports.With(seed);
            var csv = Written(report);

            Assert.True(CsvReportReader.Recognizes(csv));
            var back = CsvReportReader.Read(csv);

            Assert.Same(report.Form, back.Form);
            Assert.Equal((report.Agency, report.Year, report.Title), (back.Agency, back.Year, back.Title));
            Assert.Equal(
                report.Cells.ToArray().Select(c => (c.State, c.Value)),
                back.Cells.ToArray().Select(c => (c.State, c.Value))
            );
        }
    }

    [Fact]
    public void Read_SavedAgainInGb18030_GivesTheSameFigures()
    {
        var report = SampleReports.Valid("2021", seed: 5);
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var text = Encoding.UTF8.GetString(Written(report)).TrimStart('\uFEFF');

        var back = CsvReportReader.Read(gb18030.GetBytes(text));

        Assert.Equal(report.Agency, back.Agency);
        Assert.Equal(report.Cells.ToArray().Select(c => c.Value), back.Cells.ToArray().Select(c => c.Value));
    }

    // Line 1 header, 2 form, 3 agency, 4 year, 5 title, 6 the first cell (t2.rules.issued).
    [Theory]
    [InlineData("\r\nt2.rules.issued,", "\r\nt2.rules.isued,", "第 6 行：2021 格式没有单元格“t2.rules.isued”")]
    [InlineData("\r\nt2.rules.issued,", "\r\nt2.rules.issued,,", "第 6 行：应有 6 列，实有 7 列")]
    [InlineData("\r\nt2.rules.issued,", "\r\nt2.rules.repealed,", "第 7 行：单元格“t2.rules.repealed”重复")]
    [InlineData("\r\nt2.rules.issued,", "\r\n\"t2.rules.issued\"x,", "第 6 行：右引号之后还有文字")]
    [InlineData(",read\r\n", ",seen\r\n", "第 6 行：没有“seen”状态")]
    [InlineData(",read\r\n", ",blank\r\n", "与状态“blank”不一致")]
    [InlineData("\r\nform,", "\r\nforms,", "第 2 行：“forms”行没有状态")]
    [InlineData("\r\nyear,,,,2", "\r\nyear,,,,x2", "第 4 行：“x2")]
    [InlineData("\r\ntitle,,,,", "\r\ntitle,,,,\"", "第 5 行：引号没有结束")]
    public void Read_BrokenData_SaysWhatAndWhere(string find, string replace, string says)
    {
        var csv = Encoding.UTF8.GetString(Written(SampleReports.Valid("2021", seed: 3)));
        var at = csv.IndexOf(find, StringComparison.Ordinal);
        var broken = csv[..at] + replace + csv[(at + find.Length)..];

        var problem = Record.Exception(() => CsvReportReader.Read(Encoding.UTF8.GetBytes(broken)));

        Assert.Contains(says, Assert.IsType<UnreadableDocumentException>(problem).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("agency,year\r\n")]
    public void Recognizes_OtherContent_IsFalse(string text) =>
        Assert.False(CsvReportReader.Recognizes(Encoding.UTF8.GetBytes(text)));

    private static byte[] Written(AnnualReport report)
    {
        using var output = new MemoryStream();
        new CsvReportWriter().Write(report, output);
        return output.ToArray();
    }
}
