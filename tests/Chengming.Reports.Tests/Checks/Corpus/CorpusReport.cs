using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Chengming.Reports.Forms;
using Chengming.Reports.Reading;
using Chengming.Reports.Tests.Reading.Interpreting;

namespace Chengming.Reports.Tests.Checks.Corpus;

/// <summary>
/// An invented report of this folder. Its text is the report's own; below the headings of sections two to four stand the figures that
/// are not 0, in table 3 and 4 without their totals, from which the tables are printed as a file has them.
/// </summary>
internal sealed class CorpusReport
{
    private const string Numerals = "一二三四五六";

    private readonly ReportForm form;
    private readonly ReportCell[] cells;
    private readonly List<string> before = [];
    private readonly List<(int Number, string Heading, List<string> Paragraphs)> sections = [];

    private CorpusReport(string text, string? formKey)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        form = ReportForms.WithKey(formKey ?? (YearIn(lines[0]) <= 2020 ? "2019" : "2021"));
        cells = new ReportCell[form.Cells.Count];
        foreach (var cell in form.Cells.Where(c => !c.IsForeign))
        {
            cells[cell.Index] = ReportCell.Of(0);
        }

        Title = lines[0];
        foreach (var line in lines.Skip(1))
        {
            Take(line);
        }

        AddUp();
    }

    public string Title { get; }

    public static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    public static IEnumerable<string> Names() =>
        Directory.GetFiles(Folder(), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order();

    /// <summary>The report in a file of this folder, its text changed by <paramref name="change"/> first.</summary>
    public static CorpusReport Load(string name, Func<string, string>? change = null, string? formKey = null)
    {
        var text = File.ReadAllText(Path.Combine(Folder(), name + ".txt")).ReplaceLineEndings("\n");
        return new CorpusReport(change is null ? text : change(text), formKey);
    }

    /// <summary>Puts other figures into single cells; nothing is added up again. A null is a blank cell.</summary>
    public CorpusReport With(IReadOnlyDictionary<string, string?> figures)
    {
        foreach (var (id, figure) in figures)
        {
            cells[form.CellWithId(id).Index] = figure switch
            {
                null => ReportCell.BlankAt(null),
                "/" => ReportCell.NotApplicableAt(null),
                _ => ReportCell.Of(decimal.Parse(figure, CultureInfo.InvariantCulture)),
            };
        }

        return this;
    }

    /// <summary>The report as a text file has it.</summary>
    public string Print() =>
        TextPrinter.Print(
            new AnnualReport(form, cells)
            {
                Title = Title,
                Preamble = [.. before.Select(l => new ReportParagraph(l))],
                Sections =
                [
                    .. sections.Select(s => new ReportSection(
                        s.Number,
                        s.Heading,
                        null,
                        [.. s.Paragraphs.Select(p => new ReportParagraph(p))],
                        []
                    )),
                ],
            },
            new TextLayout("corpus") { Tabs = cells.Any(c => c.State == CellState.Blank) }
        );

    /// <summary>The report as the reader reads it.</summary>
    public AnnualReport Read() => ReportReader.Read(Encoding.UTF8.GetBytes(Print()), "report.txt");

    private static int YearIn(string title) =>
        int.Parse(title.AsSpan(title.IndexOf('年', StringComparison.Ordinal) - 4, 4), CultureInfo.InvariantCulture);

    private void Take(string line)
    {
        if (line.Length > 2 && line[1] == '、' && Numerals.IndexOf(line[0], StringComparison.Ordinal) is >= 0 and var n)
        {
            sections.Add((n + 1, line, []));
        }
        else if (sections.Count == 0)
        {
            before.Add(line);
        }
        else if (sections[^1].Number is 2 or 3 or 4 && char.IsAsciiLetterLower(line[0]))
        {
            var words = line.Split(' ');
            Fill(
                sections[^1].Number,
                words[0],
                [.. words[1..].Select(w => decimal.Parse(w, CultureInfo.InvariantCulture))]
            );
        }
        else
        {
            sections[^1].Paragraphs.Add(line);
        }
    }

    private void Fill(int section, string row, decimal[] figures)
    {
        var table = form.Sections[section - 1].Table!;
        var targets =
            section == 2
                ?
                [
                    form.Cells.Single(c =>
                        c.Table.Id == table && !c.IsForeign && c.Id.EndsWith($".{row}", StringComparison.Ordinal)
                    ),
                ]
                : form.Cells.Where(c => c.Table.Id == table && c.Row.Id == row && c.Column.Id != "total").ToArray();
        Assert.Equal(targets.Length, figures.Length);
        for (var i = 0; i < figures.Length; i++)
        {
            cells[targets[i].Index] = ReportCell.Of(figures[i]);
        }
    }

    private void AddUp()
    {
        foreach (var column in form.Cells.Where(c => c.Row.Id == "results.total" && c.Column.Id != "total"))
        {
            var outcomes = form.Cells.Where(c =>
                !c.IsForeign
                && c.Column == column.Column
                && c.Row != column.Row
                && c.Id.StartsWith("t3.results.", StringComparison.Ordinal)
            );
            cells[column.Index] = ReportCell.Of(outcomes.Sum(c => cells[c.Index].Value ?? 0));
        }

        foreach (
            var total in form.Cells.Where(c => c.Table.Id is "t3" or "t4" && c.Column.Id == "total" && !c.IsForeign)
        )
        {
            var members = form.Cells.Where(c => c.Row == total.Row && c != total);
            cells[total.Index] = ReportCell.Of(members.Sum(c => cells[c.Index].Value ?? 0));
        }
    }
}
