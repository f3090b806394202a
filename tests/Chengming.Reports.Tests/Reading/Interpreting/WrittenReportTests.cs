using Chengming.Reports.Reading;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>What is written in any format is read back cell by cell (CSV, which has cells only, has its own tests).</summary>
public class WrittenReportTests
{
    public static TheoryData<string, string> Formats =>
        [
            .. ReportWriters
                .All.Where(w => w.Format != "csv")
                .SelectMany(w => new[] { (w.Format, "2021"), (w.Format, "2019") }),
        ];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_WhatWasWritten_GivesTheSameReport(string format, string form)
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var report = SampleReports.Valid(form, seed, largest: 4000);
            using var output = new MemoryStream();
            ReportWriters.For(format)!.Write(report, output);

            var read = ReportReader.Read(
                output.ToArray(),
                $"报告.{format}",
                cancel: TestContext.Current.CancellationToken
            );

            Assert.Equal((form, report.Agency, report.Year), (read.Form.Key, read.Agency, read.Year));
            Assert.Equal(
                report.Form.Cells.Where(c => !c.IsForeign).Select(c => (c.Id, report[c].Value)),
                report.Form.Cells.Where(c => !c.IsForeign).Select(c => (c.Id, read[c.Id].Value))
            );
            Assert.Equal(6, read.Sections.Count);
            Assert.Equal(5, read.Section(1)!.Parts.Count);
            Assert.Equal(report.Period?.From, read.Period?.From);
            Assert.Empty(read.Notes);
        }
    }
}
