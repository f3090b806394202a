using System.Text;
using Chengming.Reports.Reading;
using Chengming.Reports.Reading.Data;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Tests.Writing;
using Chengming.Reports.Writing.Data;

namespace Chengming.Reports.Tests.Reading.Data;

public class JsonReportReaderTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameReport()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var report = OddReports.With(seed);
            var json = Written(report);

            Assert.True(JsonReportReader.Recognizes(json));
            var back = JsonReportReader.Read(json);

            Assert.Same(report.Form, back.Form);
            Assert.Equal(report.Cells, back.Cells);
            Assert.Equal(
                (report.Agency, report.Year, report.Title, report.Period, report.Contact),
                (back.Agency, back.Year, back.Title, back.Period, back.Contact)
            );
            Assert.Equal(report.Preamble, back.Preamble);
            Assert.Equal(
                report.Sections.Select(s => (s.Number, s.Heading, s.Place, s.Text)),
                back.Sections.Select(s => (s.Number, s.Heading, s.Place, s.Text))
            );
            Assert.Equal(report.Sections.SelectMany(s => s.Paragraphs), back.Sections.SelectMany(s => s.Paragraphs));
            Assert.Equal(report.Sections.SelectMany(s => s.Parts), back.Sections.SelectMany(s => s.Parts));
            Assert.Equal(
                report.Notes.Select(n => (n.Kind, n.Message, n.Printed, n.Expected, n.Place)),
                back.Notes.Select(n => (n.Kind, n.Message, n.Printed, n.Expected, n.Place))
            );
            Assert.Equal(report.Notes.SelectMany(n => n.Cells), back.Notes.SelectMany(n => n.Cells));
        }
    }

    [Theory]
    [InlineData("\"state\": \"read\"", "\"state\": \"seen\"", "第")]
    [InlineData("\"state\": \"read\"", "\"state\": \"blank\"", "状态与数值不一致")]
    [InlineData("\"t3.received.new.total\"", "\"t3.received.newest.total\"", "t3.received.newest.total")]
    [InlineData("\"form\": \"2021\"", "\"form\": \"1999\"", "没有“1999”格式")]
    [InlineData("\"agency\":", "\"agnecy\":", "不合年度报告数据格式")]
    [InlineData("\"sections\": [", "\"sections\": [[", "第")]
    public void Read_BrokenData_SaysWhatAndWhere(string find, string replace, string says)
    {
        var json = Encoding.UTF8.GetString(Written(SampleReports.Valid("2021", seed: 3)));
        var at = json.IndexOf(find, StringComparison.Ordinal);
        var broken = json[..at] + replace + json[(at + find.Length)..];

        var problem = Record.Exception(() => JsonReportReader.Read(Encoding.UTF8.GetBytes(broken)));

        Assert.Contains(says, Assert.IsType<UnreadableDocumentException>(problem).Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"name\": 1}")]
    [InlineData("本报告所列数据")]
    public void Recognizes_OtherContent_IsFalse(string text) =>
        Assert.False(JsonReportReader.Recognizes(Encoding.UTF8.GetBytes(text)));

    private static byte[] Written(AnnualReport report)
    {
        using var output = new MemoryStream();
        new JsonReportWriter().Write(report, output);
        return output.ToArray();
    }
}
