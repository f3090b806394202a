using Chengming.Reports.Reading.Interpreting;
using Chengming.Reports.Tests.Samples;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Reports printed as text in every way we have met: each cell is read, or left unread where its row was not printed.</summary>
public class TextLayoutTests
{
    private const int Seeds = 12;

    private static readonly TextLayout[] All =
    [
        new("plain lines"),
        new("plain lines, blank lines between") { BlankLines = true },
        new("labels torn after 8") { TearAfter = 8 },
        new("labels torn after 3, blank lines") { TearAfter = 3, BlankLines = true },
        new("labels torn, values below") { TearAfter = 10, ValuesBelow = true },
        new("labels torn, values below, total alone")
        {
            TearAfter = 10,
            ValuesBelow = true,
            TotalAlone = true,
        },
        new("labels torn, the rest after the values") { TearAfter = 7, RestAfterValues = true },
        new("labels torn in two, the rest before the total") { TearAfter = 20, RestBeforeTotal = true },
        new("values one per line") { OnePerLine = true },
        new("values one per line, torn labels and headers")
        {
            OnePerLine = true,
            TearAfter = 5,
            TornHeaders = true,
        },
        new("torn headers") { TornHeaders = true, TearAfter = 9 },
        new("page numbers between dashes") { PageEvery = 7, TearAfter = 12 },
        new("page numbers in words") { PageEvery = 11, PageFormat = "第 {0} 页 共 9 页" },
        new("page numbers alone") { PageEvery = 9, PageFormat = "{0}" },
        new("page numbers alone, labels torn")
        {
            PageEvery = 13,
            PageFormat = "{0}",
            TearAfter = 9,
        },
        new("full-width digits") { FullWidth = true },
        new("units") { ValueFormat = "{0}件" },
        new("half-width marks") { HalfWidthMarks = true },
        new("no numbers before labels") { NoNumbers = true },
        new("labels in pairs before their values") { LabelsInPairs = true },
        new("values before their labels") { ValuesFirst = true },
        new("tabs") { Tabs = true },
        new("tabs, half-width marks") { Tabs = true, HalfWidthMarks = true },
        new("tabs, ragged") { Tabs = true, Ragged = true },
        new("table 4 stacked") { Table4Stacked = true },
        new("table 4 turned") { Table4Turned = true },
    ];

    public static TheoryData<string> Names => [.. All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Interpret_WholeReport_ReadsEveryCell(string name)
    {
        var layout = All.Single(l => l.Name == name);
        foreach (var form in (string[])["2021", "2019"])
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                var report = SampleReports.Valid(form, seed);
                var text = TextPrinter.Print(report, layout);
                var read = ReportInterpreter.Interpret(Documents.Lines(text));

                Assert.Equal(form, read.Form.Key);
                Assert.Equal([], Wrong(report, read, form, seed));
                Assert.Equal((report.Agency, report.Year), (read.Agency, read.Year));
                Assert.Equal(6, read.Sections.Count);
                Assert.Equal(5, read.Section(1)!.Parts.Count);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Interpret_RowsCutByAPageBreak_LeavesThemUnreadAndReadsTheRest(string name)
    {
        var layout = All.Single(l => l.Name == name);
        for (var seed = 0; seed < Seeds; seed++)
        {
            var report = SampleReports.Valid("2021", seed);
            var cut = Cut(report, seed);
            var read = ReportInterpreter.Interpret(Documents.Lines(TextPrinter.Print(cut, layout)));

            foreach (var cell in cut.Form.Cells.Where(c => !c.IsForeign))
            {
                var isRight = read[cell].Value == cut[cell].Value || (read[cell].State == CellState.Unread);
                Assert.True(isRight, $"{cell.Id}, seed {seed}: {cut[cell].Value} printed, {read[cell]} read");
            }

            if (!layout.LabelsInPairs)
            {
                Assert.Equal([], Wrong(cut, read, "2021", seed));
                Assert.Contains(read.Notes, n => n.Kind == ReadingNoteKind.TablePartMissing);
            }
        }
    }

    private static AnnualReport Cut(AnnualReport report, int seed)
    {
        var random = new Random(seed);
        var rows = report
            .Form.Table("t3")
            .Blocks[0]
            .Rows.SelectMany(r => r.Leaves())
            .Where(r => r.OfForm is null)
            .ToList();
        var first = random.Next(1, rows.Count - 4);
        var gone = rows.Skip(first).Take(random.Next(1, 5)).ToHashSet();
        var cells = report.Form.Cells.Select(c =>
            c.Table.Id == "t3" && gone.Contains(c.Row) ? ReportCell.Unread : report[c]
        );
        return new AnnualReport(report.Form, [.. cells])
        {
            Title = report.Title,
            Preamble = report.Preamble,
            Sections = report.Sections,
        };
    }

    private static IEnumerable<string> Wrong(AnnualReport printed, AnnualReport read, string form, int seed) =>
        printed
            .Form.Cells.Where(c => !c.IsForeign && read[c.Id].Value != printed[c].Value)
            .Select(c =>
                $"{form}/{seed} {c.Id}: {printed[c].Value} printed, {read[c.Id].Value} ({read[c.Id].State}) read"
            );
}
