using System.Text.RegularExpressions;
using Chengming.Reports.Reading.Interpreting;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Texts made to lead the reader astray: what is not sure is left unread, and nothing else changes.</summary>
public class AdversarialTextTests
{
    private const string Partial = "（二）部分公开（区分处理的，只计这一情形，不计其他情形）";
    private static readonly AnnualReport Report = SampleReports.Valid("2021", 21);
    private static readonly string Text = TextPrinter.Print(Report, new TextLayout("plain"));

    [Fact]
    public void NumbersInProseBeforeTable2_AreNotItsFigures()
    {
        var read = Read(
            Text.Replace(
                "二、主动公开政府信息情况\n",
                "二、主动公开政府信息情况\n本年度共制发行政规范性文件 99\n件，办理行政许可 98 件，行政处罚 97\n",
                StringComparison.Ordinal
            )
        );

        AssertAllRead(read);
    }

    /// <summary>What comes of a PDF whose labels are lower in their cells than the figures.</summary>
    [Fact]
    public void FiguresBeforeTheirLabelsInOneSmallTable_AreNotTheNextRows()
    {
        var turned = Regex.Replace(
            Text,
            @"行政处罚 (?<penalty>\d+)\n行政强制 (?<coercion>\d+)\n",
            "${penalty}\n行政处罚\n${coercion}\n行政强制\n",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
        Assert.NotEqual(Text, turned);

        var read = Read(turned);

        Assert.All(
            Report.Form.Cells,
            c => Assert.True(read[c].Value is null || read[c].Value == Report[c].Value, $"{c.Id}: {read[c]}")
        );
    }

    /// <summary>Copied from a page whose head has merged cells: each line of the head begins at the first tab again.</summary>
    [Fact]
    public void TabsWithAHeadThatLostItsMergedCells_AreReadInTheOrderOfTheForm()
    {
        var tabs = Regex.Replace(Text, @"(?<=\S) (?=\S)", "\t", RegexOptions.None, TimeSpan.FromSeconds(1));

        var read = Read(tabs);

        Assert.All(
            Report.Form.Cells.Where(c => c.Table.Id == "t3" && !c.IsForeign),
            c => Assert.Equal(Report[c].Value, read[c].Value)
        );
    }

    [Fact]
    public void FootnotesUnderTables_AreNotTheirFigures()
    {
        var read = Read(
            Text.Replace(
                "五、存在的主要问题及改进情况",
                "注：1.其他 88 件，含上年 7 件。\n数据截至 2023 年 12 月 31 日\n五、存在的主要问题及改进情况",
                StringComparison.Ordinal
            )
        );

        AssertAllRead(read);
    }

    [Fact]
    public void RunningHeadBetweenRows_ChangesNothing()
    {
        var read = Read(InsertBefore(Partial, "示例县应急管理局 2023 年政府信息公开工作年度报告\n"));

        AssertAllRead(read);
    }

    [Fact]
    public void EightValuesOnOneLine_AreNotGuessedAt()
    {
        var read = Read(RowPattern("5.属于三类内部事务信息").Replace(Text, "5.属于三类内部事务信息 1 1 1 0 0 0 0 5\n"));

        var row = read.Form.Cells.Where(c => c.Row.Id == "results.refused.internalAffairs").ToList();
        Assert.Contains(read.Notes, n => n.Kind == ReadingNoteKind.RowOutOfLine && n.Cells.Contains(row[0].Id));
        Assert.All(row, c => Assert.True(read[c].Value is null || read[c].Value == Report[c].Value, c.Id));
        Assert.All(
            Report.Form.Cells.Where(c => c.Row != row[0].Row && !c.IsForeign),
            c => Assert.Equal(Report[c].Value, read[c].Value)
        );
    }

    [Fact]
    public void SixZeros_AreSixOfSevenAndNoneIsRead()
    {
        var read = Read(RowPattern("5.属于三类内部事务信息").Replace(Text, "5.属于三类内部事务信息 0 0 0 0 0 0\n"));

        var row = read.Form.Cells.Where(c => c.Row.Id == "results.refused.internalAffairs").ToList();
        Assert.All(row, c => Assert.Null(read[c].Value));
        var note = Assert.Single(read.Notes, n => n.Kind == ReadingNoteKind.RowOutOfLine);
        Assert.Contains("只有6个值", note.Message, StringComparison.Ordinal);
        Assert.Contains("错位", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SixValuesThatOnlyFitWithoutATotal_AreRead_AndTheTotalIsNot()
    {
        // 0 3 0 0 0 2: with the last as total, 3 > 2; so the total is the one that is not there.
        var read = Read(RowPattern("5.属于三类内部事务信息").Replace(Text, "5.属于三类内部事务信息 0 3 0 0 0 2\n"));

        const string Row = "t3.results.refused.internalAffairs.";
        Assert.Null(read[Row + "total"].Value);
        Assert.True(read[Row + "legal.commercial"].Value is 3 or null);
    }

    [Fact]
    public void LabelWithoutValues_LeavesItsRowUnread()
    {
        var read = Read(RowPattern("5.属于三类内部事务信息").Replace(Text, "5.属于三类内部事务信息\n"));

        foreach (var cell in Report.Form.Cells.Where(c => !c.IsForeign))
        {
            var expected = cell.Row.Id == "results.refused.internalAffairs" ? null : Report[cell].Value;
            Assert.Equal((cell.Id, expected), (cell.Id, read[cell].Value));
        }
    }

    [Fact]
    public void OtherFormsSingleRow_IsReadAsItStands_AndNeverDistributed()
    {
        var text = RowPattern("（六）其\n他处理\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请")
            .Replace(Text, "（六）其他处理 1 0 0 0 0 0 1\n");
        text = RowPattern("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请").Replace(text, "");
        text = RowPattern("3.其他").Replace(text, "");
        Assert.DoesNotContain("逾期", text, StringComparison.Ordinal);

        var read = Read(text);

        Assert.Equal("2021", read.Form.Key);
        Assert.Equal(1, read["t3.results.other.unsplit.naturalPerson"].Value);
        Assert.Equal(CellState.Unread, read["t3.results.other.misc.total"].State);
        Assert.Contains(read.Notes, n => n.Kind == ReadingNoteKind.OfOtherForm);
        Assert.DoesNotContain(read.Notes, n => n.Kind == ReadingNoteKind.TablePartMissing);
    }

    [Fact]
    public void MisprintedRowLabel_IsReadWithANote()
    {
        var read = Read(Text.Replace("7.属于行政执法案卷", "7.属于行政执法宗卷", StringComparison.Ordinal));

        AssertAllRead(read, notes: 1);
        var note = Assert.Single(read.Notes);
        Assert.Equal(ReadingNoteKind.LabelMisprinted, note.Kind);
        Assert.Contains("行政执法宗卷", note.Message, StringComparison.Ordinal);
        Assert.Equal("7.属于行政执法案卷", note.Expected);
    }

    [Fact]
    public void SecondReportInTheFile_IsPassedOver()
    {
        var other = TextPrinter.Print(SampleReports.Valid("2021", 22), new TextLayout("plain"));

        var read = Read(Text + "\n" + other);

        AssertAllRead(read, notes: 1);
        Assert.Equal(ReadingNoteKind.PassedOver, Assert.Single(read.Notes).Kind);
    }

    [Fact]
    public void TableOfContents_IsNotTheSections()
    {
        var contents = string.Concat(Report.Sections.Select((s, i) => $"{s.Heading}………{i + 1}\n"));

        var read = Read(
            Text.Replace("一、总体情况\n", "目录\n" + contents + "一、总体情况\n", StringComparison.Ordinal)
        );

        AssertAllRead(read);
        Assert.Equal(5, read.Section(1)!.Parts.Count);
    }

    [Fact]
    public void HeadingOfSection3Lost_TablesAreFoundByTheirWords()
    {
        var read = Read(Text.Replace("三、收到和处理政府信息公开申请情况\n", "", StringComparison.Ordinal));

        AssertAllRead(read, notes: 1);
        Assert.Equal(ReadingNoteKind.SectionHeading, Assert.Single(read.Notes).Kind);
    }

    [Fact]
    public void HeadingOfSection2Lost_TablesAreFoundByTheirWords()
    {
        var read = Read(Text.Replace("二、主动公开政府信息情况\n", "", StringComparison.Ordinal));

        AssertAllRead(read, notes: 1);
    }

    [Fact]
    public void NoTitle_LeavesAgencyAndYearUnknown()
    {
        var read = Read(Text[(Text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

        Assert.Null(read.Agency);
        Assert.Null(read.Year);
        AssertAllRead(read);
    }

    [Fact]
    public void Table4WithoutOneOfItsZeros_IsNotGuessedAt()
    {
        var read = Read(Text.Replace(Table4(), "0 0 0 0 0 0 0 0 0 0 0 0 0 0\n", StringComparison.Ordinal));

        Assert.All(Report.Form.Cells.Where(c => c.Table.Id == "t4"), c => Assert.Null(read[c].Value));
        Assert.Contains(read.Notes, n => n.Kind == ReadingNoteKind.RowOutOfLine);
    }

    [Fact]
    public void NoTablesAtAll_EveryCellIsUnreadWithANoteForEachTable()
    {
        var read = Read(
            "示例县应急管理局2023年政府信息公开工作年度报告\n一、总体情况\n全年公开信息 62 条。\n六、其他需要报告的事项\n无\n"
        );

        Assert.All(read.Form.Cells, c => Assert.Equal(CellState.Unread, read[c].State));
        Assert.Equal(3, read.Notes.Count(n => n.Kind == ReadingNoteKind.TablePartMissing));
    }

    private static string Table4() =>
        Text.Split('\n')[
            Array.FindIndex(Text.Split('\n'), l => l.StartsWith("结果维持 结果纠正", StringComparison.Ordinal)) + 1
        ] + "\n";

    private static string InsertBefore(string row, string line) =>
        Text.Replace(row, line + row, StringComparison.Ordinal);

    private static Regex RowPattern(string label) =>
        new("(?m)^" + Regex.Escape(label) + " [0-9 ]+\n", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static AnnualReport Read(string text) => ReportInterpreter.Interpret(Documents.Lines(text));

    private static void AssertAllRead(AnnualReport read, int notes = 0)
    {
        var wrong = Report
            .Form.Cells.Where(c => !c.IsForeign && read[c.Id].Value != Report[c].Value)
            .Select(c => $"{c.Id}: {Report[c].Value} printed, {read[c.Id]} read");
        Assert.Equal([], wrong);
        Assert.Equal(notes, read.Notes.Count);
        Assert.Equal(
            6 - read.Notes.Count(n => n.Message.Contains("标题缺失", StringComparison.Ordinal)),
            read.Sections.Count
        );
    }
}
