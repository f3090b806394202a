using Chengming.Reports.Forms;
using Chengming.Reports.Reading;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing;

namespace Chengming.Reports.Tests.Reading;

/// <summary>What was written is read back with the same cells, in every format and both forms.</summary>
public class RoundTripTests
{
    private const int Reports = 12;

    public static TheoryData<string, string> FormatsAndForms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var writer in ReportWriters.All)
            {
                foreach (var form in ReportForms.All)
                {
                    data.Add(writer.Format, form.Key);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(FormatsAndForms))]
    public void Read_AfterWrite_GivesTheSameCells(string format, string form)
    {
        for (var seed = 0; seed < Reports; seed++)
        {
            var written = WithOddCells(SampleReports.Valid(form, seed, largest: seed % 3 == 0 ? 12_000 : 40), seed);

            var read = ThroughAFile(written, format);

            Assert.Equal(form, read.Form.Key);
            Assert.Equal(written.Agency, read.Agency);
            Assert.Equal(written.Year, read.Year);
            Assert.Equal(Figures(written), Figures(read));
        }
    }

    [Theory]
    [MemberData(nameof(FormatsAndForms))]
    public void Read_AfterWrite_FindsAllSections(string format, string form)
    {
        // CSV holds figures only, as its own documentation says.
        Assert.SkipWhen(format == "csv", "CSV holds no prose.");
        var read = ThroughAFile(SampleReports.Valid(form, seed: 3), format);

        Assert.Equal([1, 2, 3, 4, 5, 6], read.Sections.Select(s => s.Number));
        Assert.Equal(5, read.Section(1)!.Parts.Count);
    }

    private static AnnualReport ThroughAFile(AnnualReport report, string format)
    {
        using var file = new MemoryStream();
        ReportWriters.For(format)!.Write(report, file);
        return ReportReader.Read(file.ToArray(), $"report.{format}", cancel: TestContext.Current.CancellationToken);
    }

    /// <summary>Some cells blank, some not applicable, as published reports have them.</summary>
    private static AnnualReport WithOddCells(AnnualReport report, int seed)
    {
        var cells = report.Cells.ToArray();
        foreach (var cell in report.Form.Cells.Where(c => !c.IsForeign))
        {
            if (cell.Table.Id == "t4" && cell.Row.Id == "suitAfterReview" && seed % 4 == 1)
            {
                cells[cell.Index] = ReportCell.BlankAt(null);
            }
            else if (cell.Row.Id == "rules" && seed % 4 == 2)
            {
                cells[cell.Index] = ReportCell.NotApplicableAt(null);
            }
        }

        return new AnnualReport(report.Form, cells)
        {
            Agency = report.Agency,
            Year = report.Year,
            Title = report.Title,
            Preamble = report.Preamble,
            Sections = report.Sections,
        };
    }

    private static List<string> Figures(AnnualReport report) =>
        [
            .. report
                .Form.Cells.Where(c => !c.IsForeign)
                .Select(c => $"{c.Id} {report[c].State} {report[c].Value:0.######}"),
        ];
}
