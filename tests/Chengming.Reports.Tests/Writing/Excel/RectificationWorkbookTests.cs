using Chengming.Reports.Checks;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing.Excel;

namespace Chengming.Reports.Tests.Writing.Excel;

public class RectificationWorkbookTests
{
    private const string Total = "t3.results.total.total";
    private const string Carried = "t3.carriedForward.total";

    [Fact]
    public void Write_Finding_IsOneLineInWords()
    {
        var finding = new Finding("H1", Severity.Error, "3 + 0 ≠ 2 + 0。", "30号函附件表三")
        {
            Cells = [Total, Carried],
            Passage = "=合计 3 件",
            HowToFix = "核对收文登记后改正。",
            Place = new Place { Page = 2, Line = 14 },
            Repairs =
            [
                new Dictionary<string, decimal> { [Total] = 3 },
                new Dictionary<string, decimal> { [Carried] = 1.5m, ["t3.received.new.total"] = 2 },
            ],
        };

        var rows = Sheet(0, File(finding));

        Assert.Equal(2, rows.Count);
        Assert.Equal("序号", rows[0][0]);
        Assert.Equal([1.0, "甲.docx", "临河县应急管理局", 2023.0, "H1", "错误"], rows[1][..6]);
        Assert.Equal("表三“（七）总计”行“总计”列\n表三“四、结转下年度继续办理”行“总计”列", rows[1][6]);
        Assert.Equal(["=合计 3 件", "3 + 0 ≠ 2 + 0。", "核对收文登记后改正。"], rows[1][7..10]);
        Assert.Equal(
            "方案1：表三“（七）总计”行“总计”列改为 3\n"
                + "方案2：表三“四、结转下年度继续办理”行“总计”列改为 1.5；"
                + "表三“一、本年新收政府信息公开申请数量”行“总计”列改为 2",
            rows[1][10]
        );
        Assert.Equal(["第2页 第14行", "30号函附件表三"], rows[1][11..13]);
    }

    [Fact]
    public void Write_FindingWithoutPlace_TakesThePlaceOfItsFirstCell()
    {
        var finding = new Finding("C101", Severity.Warning, "。", "。") { Cells = [Total] };

        Assert.Equal("第3个表 第7行 第9列", Sheet(0, File(finding))[1][11]);
    }

    [Fact]
    public void Write_FindingAboutProse_NamesItsSection()
    {
        var finding = new Finding("N402", Severity.Question, "。", "。") { Section = "六、其他需要报告的事项" };

        Assert.Equal("六、其他需要报告的事项", Sheet(0, File(finding))[1][6]);
    }

    [Fact]
    public void Write_FindingWithManyCells_NamesTheFirstAndTheirNumber()
    {
        var form = SampleReports.Valid("2021", seed: 1).Form;
        var seven = form.Cells.Take(7).ToList();
        var finding = new Finding("T201", Severity.Error, "。", "。") { Cells = [.. seven.Select(c => c.Id)] };

        var lines = ((string)Sheet(0, File(finding))[1][6]!).Split('\n');

        Assert.Equal([.. seven.Take(5).Select(c => c.Name), "等 7 个单元格"], lines);
    }

    [Fact]
    public void Write_Files_AreOneLineEachWithCountsAndVerdict()
    {
        var found = File(
            new Finding("H1", Severity.Error, "。", "。"),
            new Finding("N402", Severity.Question, "。", "。"),
            new Finding("N403", Severity.Question, "。", "。")
        );
        var partly = File();
        partly.Results!.CouldNotCheck("X1", "没有上年报告", [Total]);

        var rows = Sheet(1, found, File(), partly, CheckedFile.Unreadable("乙.pdf", "文件是空的。"));

        Assert.Equal(["2021", 1.0, 0.0, 2.0, 0.0, 0.0, "须整改"], rows[1][4..]);
        Assert.Equal("未发现问题", rows[2][10]);
        Assert.Equal([1.0, 0.0, "未发现问题，但有未检查或未读到的内容"], rows[3][8..]);
        Assert.Equal([4.0, "乙.pdf", null, null, null], rows[4][..5]);
        Assert.Equal("不能读取：文件是空的。", rows[4][10]);
    }

    [Fact]
    public void Write_NotChecked_IsListedWithItsReason()
    {
        var file = File();
        file.Results!.CouldNotCheck("X1", "没有上年报告", [Total, "t9.unknown"]);

        var rows = Sheet(2, file);

        Assert.Equal([1.0, "甲.docx", "临河县应急管理局", 2023.0, "X1", "没有上年报告"], rows[1][..6]);
        Assert.Equal("表三“（七）总计”行“总计”列\nt9.unknown", rows[1][6]);
    }

    private static CheckedFile File(params Finding[] findings)
    {
        var sample = SampleReports.Valid("2021", seed: 1);
        var cells = sample.Cells.ToArray();
        var index = sample.Form.CellWithId(Total).Index;
        cells[index] = cells[index] with
        {
            Place = new Place
            {
                Table = 3,
                Row = 7,
                Column = 9,
            },
        };
        var results = new CheckResults();
        foreach (var finding in findings)
        {
            results.Add(finding);
        }

        var report = new AnnualReport(sample.Form, cells) { Agency = "临河县应急管理局", Year = 2023 };
        return CheckedFile.Of("甲.docx", report, results);
    }

    private static List<object?[]> Sheet(int index, params CheckedFile[] files)
    {
        using var output = new MemoryStream();
        RectificationWorkbook.Write(files, output);
        WorkbookTests.AssertValid(output.ToArray());
        return WorkbookTests.Rows(output.ToArray(), index);
    }
}
