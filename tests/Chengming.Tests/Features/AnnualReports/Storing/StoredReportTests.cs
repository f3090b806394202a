using System.Text.Json;
using Chengming.Features.AnnualReports.Storing;
using Chengming.Reports;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Tests.Features.AnnualReports.Storing;

public class StoredReportTests
{
    [Theory]
    [InlineData("2019", 1)]
    [InlineData("2021", 2)]
    public void Json_OfAnyReport_ReadsBackTheSame(string form, int seed)
    {
        var report = SampleReports.Valid(form, seed);

        var again = StoredReport.FromJson(StoredReport.Of(report).ToJson()).ToReport();

        Assert.Equal(report.Cells.ToArray(), again.Cells.ToArray());
        Assert.Equal((report.Agency, report.Year, report.Title), (again.Agency, again.Year, again.Title));
        Assert.Equal(report.Sections.Select(s => s.Text), again.Sections.Select(s => s.Text));
        Assert.Equal(report.Sections[0].Parts, again.Sections[0].Parts);
        Assert.Equal(report.Period, again.Period);
    }

    [Fact]
    public void Json_OfEveryState_KeepsPrintAndPlace()
    {
        var form = ReportForms.WithKey("2021");
        var cells = new ReportCell[form.Cells.Count];
        var place = new Place { Page = 2, Line = 14 };
        cells[0] = ReportCell.Of(36, "36件", place);
        cells[1] = ReportCell.BlankAt(place);
        cells[2] = ReportCell.NotApplicableAt(place, "—");
        cells[3] = ReportCell.UnreadAt(place, "若干");
        cells[4] = ReportCell.Of(80.5m);
        cells[5] = ReportCell.BlankAt(null);
        cells[6] = ReportCell.NotApplicableAt(null);

        var json = StoredReport.Of(new AnnualReport(form, cells)).ToJson();

        Assert.Equal(cells, StoredReport.FromJson(json).ToReport().Cells.ToArray());
    }

    [Fact]
    public void Json_OfPlainCells_IsShort()
    {
        using var json = JsonDocument.Parse(StoredReport.Of(SampleReports.Valid("2021", 3)).ToJson());

        Assert.Equal(
            JsonValueKind.Number,
            json.RootElement.GetProperty("cells").GetProperty("t3.received.new.total").ValueKind
        );
    }

    [Fact]
    public void FromJson_CellWithAnUnknownState_Throws()
    {
        var error = Record.Exception(() =>
            StoredReport.FromJson("""{"form":"2021","cells":{"t3.received.new.total":"?"}}""")
        );

        Assert.IsType<JsonException>(error);
    }
}
