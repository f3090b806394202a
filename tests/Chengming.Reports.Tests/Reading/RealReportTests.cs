using System.Text;
using System.Text.Json;
using Chengming.Reports.Reading.Interpreting;
using Chengming.Reports.Tests.Reading.Interpreting;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Reading;

/// <summary>The five published reports against their hand-checked truth.</summary>
public class RealReportTests
{
    [Theory]
    [MemberData(nameof(RealReports.All), MemberType = typeof(RealReports))]
    public void Interpret_RealReport_ReadsEveryCellOrLeavesItUnread(string name)
    {
        var report = Read(name);
        using var truth = RealReports.Truth(name);
        var root = truth.RootElement;
        var accept = root.TryGetProperty("accept", out var others) ? others : default;

        var wrong = root.GetProperty("cells")
            .EnumerateObject()
            .Where(c => !IsRight(report[c.Name], c.Value, Accepted(accept, c.Name)))
            .Select(c => $"{c.Name}: {c.Value} expected, {report[c.Name]} read");

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(RealReports.All), MemberType = typeof(RealReports))]
    public void Interpret_RealReport_TellsAbsentFromBlank(string name)
    {
        var report = Read(name);
        using var truth = RealReports.Truth(name);
        if (!truth.RootElement.TryGetProperty("absent", out var absent))
        {
            return;
        }

        var stems = absent.EnumerateArray().Select(a => a.GetString()!.TrimEnd('*')).ToList();

        var wrong = report
            .Form.Cells.Where(c => stems.Exists(s => c.Id.StartsWith(s, StringComparison.Ordinal)))
            .Where(c => report[c].State != CellState.Unread);

        Assert.Empty(wrong.Select(c => c.Id));
    }

    [Theory]
    [MemberData(nameof(RealReports.All), MemberType = typeof(RealReports))]
    public void Interpret_RealReport_FindsAgencyYearForm(string name)
    {
        var report = Read(name);
        using var truth = RealReports.Truth(name);
        var root = truth.RootElement;

        Assert.Equal(root.GetProperty("agency").GetString(), report.Agency);
        Assert.Equal(root.GetProperty("year").GetInt32(), report.Year);
        Assert.Equal(root.GetProperty("form").GetString(), report.Form.Key);
    }

    [Theory]
    [InlineData("litong-2023", 6, 5)]
    [InlineData("wuzhong-2020", 5, 4)]
    [InlineData("xigong-2023", 6, 6)]
    [InlineData("yanjin-2023", 6, 5)]
    [InlineData("zhanhe-2023", 6, 5)]
    public void Interpret_RealReport_FindsSectionsAndParts(string name, int sections, int parts)
    {
        var report = Read(name);

        Assert.Equal(sections, report.Sections.Count);
        Assert.Equal(parts, report.Section(1)!.Parts.Count);
    }

    [Fact]
    public void Interpret_Litong_NotesMisprintedHeaderAndHeading()
    {
        var report = Read("litong-2023");

        Assert.Equal(2, report.Notes.Count);
        var label = Assert.Single(report.Notes, n => n.Kind == ReadingNoteKind.LabelMisprinted);
        Assert.Equal(["t2.rules.issued", "t2.normative.issued"], label.Cells);
        Assert.Contains("本年制发作数", label.Message, StringComparison.Ordinal);
        var heading = Assert.Single(report.Notes, n => n.Kind == ReadingNoteKind.SectionHeading);
        Assert.Contains("一、总体工作情况", heading.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Interpret_Wuzhong_NotesWhatThePageBreakTook()
    {
        var report = Read("wuzhong-2020");

        var missing = Assert.Single(report.Notes, n => n.Kind == ReadingNoteKind.TablePartMissing);
        Assert.Equal(49, missing.Cells.Count);
        Assert.Contains("缺少7行", missing.Message, StringComparison.Ordinal);
        var outOfLine = Assert.Single(report.Notes, n => n.Kind == ReadingNoteKind.RowOutOfLine);
        Assert.Equal(49, outOfLine.Cells.Count);
        Assert.Contains("只有6个值", outOfLine.Message, StringComparison.Ordinal);
        Assert.Contains(
            report.Notes,
            n =>
                n.Kind == ReadingNoteKind.SectionHeading
                && n.Message.Contains("四、政府信息公开行政复议、行政诉讼情况", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("xigong-2023")]
    [InlineData("zhanhe-2023")]
    public void Interpret_TotalsOnTheirOwnLine_HasNothingToNote(string name) => Assert.Empty(Read(name).Notes);

    [Fact]
    public void Interpret_Yanjin_NotesTheMisprintedHeaderOnly()
    {
        var note = Assert.Single(Read("yanjin-2023").Notes);

        Assert.Equal(["t2.rules.repealed", "t2.normative.repealed"], note.Cells);
    }

    private static AnnualReport Read(string name) =>
        ReportInterpreter.Interpret(Documents.Lines(Encoding.UTF8.GetString(RealReports.Bytes(name))));

    private static JsonElement[] Accepted(JsonElement accept, string cell) =>
        accept.ValueKind == JsonValueKind.Object && accept.TryGetProperty(cell, out var values)
            ? [.. values.EnumerateArray()]
            : [];

    private static bool IsRight(ReportCell cell, JsonElement truth, JsonElement[] accepted) =>
        accepted.Prepend(truth).Any(t => Matches(cell, t));

    private static bool Matches(ReportCell cell, JsonElement truth) =>
        truth.ValueKind switch
        {
            JsonValueKind.Null => cell.Value is null,
            JsonValueKind.String => cell is { Value: null, State: CellState.NotApplicable },
            _ => cell.Value == truth.GetDecimal(),
        };
}
