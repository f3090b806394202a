using System.Text;
using System.Text.Json.Nodes;
using Chengming.Pdf.Tests.Writing;
using Chengming.Reports.Forms;
using Chengming.Reports.Tests.Writing.Excel;
using Chengming.Reports.Tests.Writing.Layout;
using Chengming.Reports.Writing;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Tests.Writing;

/// <summary>A form that no code knows: deeper rows, one more column level, another block. It must be drawn all the same.</summary>
public class FormOfTomorrowTests
{
    [Fact]
    public void Of_EveryTable_CoversItsGridExactlyOnce()
    {
        var form = Tomorrow();
        var report = BlankReport.Of(form);
        foreach (var table in form.Tables)
        {
            var official = OfficialTable.Of(table, report);
            OfficialTableTests.AssertCoversItsGridOnce(official);
            var shares = ColumnShares.Of(official);
            Assert.Equal(official.Columns, shares.Count);
            Assert.All(shares, s => Assert.InRange(s, 0.02, 0.6));
            Assert.Equal(1, shares.Sum(), precision: 9);
        }
    }

    [Fact]
    public void Write_EveryFormat_DrawsTheNewRowsAndColumns()
    {
        var form = Tomorrow();
        var report = BlankReport
            .Of(form)
            .With(new Dictionary<string, decimal> { ["t3.results.rush.day.children"] = 4321 });
        foreach (var writer in ReportWriters.All.Where(w => w.Format is "html" or "json" or "csv"))
        {
            using var output = new MemoryStream();
            writer.Write(report, output);
            var text = Encoding.UTF8.GetString(output.ToArray());

            Assert.Contains("t3.results.rush.day.children", text, StringComparison.Ordinal);
            Assert.Contains("4321", text, StringComparison.Ordinal);
        }

        using var paper = new MemoryStream();
        ReportWriters.For("pdf")!.Write(report, paper);
        Assert.Contains("次日办结", PdfTools.Text(paper.ToArray()), StringComparison.Ordinal);
        Assert.Contains("4321", PdfTools.Text(paper.ToArray()), StringComparison.Ordinal);

        using var workbook = new MemoryStream();
        ReportWriters.For("xlsx")!.Write(report, workbook);
        WorkbookTests.AssertValid(workbook.ToArray());
        Assert.Contains(WorkbookTests.Rows(workbook.ToArray(), 3).SelectMany(r => r), v => v is 4321.0);
    }

    private static ReportForm Tomorrow()
    {
        using var source = typeof(ReportForms).Assembly.GetManifestResourceStream("Forms/form-2021.json")!;
        var form = JsonNode.Parse(source)!;
        form["key"] = "tomorrow";
        var table = form["tables"]!.AsArray().Single(t => (string?)t!["id"] == "t3")!["blocks"]![0]!;
        table["rows"]![2]!["members"]!
            .AsArray()
            .Insert(
                0,
                JsonNode.Parse(
                    """
                    {"label": "（零）当场处理", "members": [
                      {"label": "当日", "members": [{"id": "results.rush.day", "label": "当日办结"}, {"id": "results.rush.next", "label": "次日办结"}]}
                    ]}
                    """
                )
            );
        table["columns"]![0]!["members"]!
            .AsArray()
            .Insert(
                0,
                JsonNode.Parse(
                    """{"label": "个人", "members": [{"label": "未成年", "members": [{"id": "children", "label": "未成年人"}]}]}"""
                )
            );
        var blocks = form["tables"]![0]!["blocks"]!.AsArray();
        blocks.Add(
            JsonNode.Parse(
                """
                {"heading": null, "corner": null,
                 "columns": [{"label": "合并", "members": [{"id": "a", "label": "甲"}, {"id": "b", "label": "乙"}, {"id": "c", "label": "丙"}, {"id": "d", "label": "丁"}]}],
                 "rows": [{"label": "组", "members": [{"id": "extra", "label": "行"}]}]}
                """
            )
        );
        return ReportForms.Load(new MemoryStream(Encoding.UTF8.GetBytes(form.ToJsonString())));
    }
}
