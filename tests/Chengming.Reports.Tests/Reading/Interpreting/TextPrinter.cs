using System.Globalization;
using System.Text;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Prints a report as text in a <see cref="TextLayout"/>.</summary>
internal sealed class TextPrinter(AnnualReport report, TextLayout layout)
{
    private const string Numerals = "一二三四五六七八九十";

    private readonly StringBuilder text = new();
    private int lines;
    private int page;

    public static string Print(AnnualReport report, TextLayout layout) => new TextPrinter(report, layout).Print();

    private string Print()
    {
        Line(report.Title!);
        foreach (var paragraph in report.Preamble)
        {
            Line(paragraph.Text);
        }

        foreach (var section in report.Sections)
        {
            Line(section.Heading);
            foreach (var paragraph in section.Paragraphs)
            {
                Line(paragraph.Text);
            }

            if (report.Form.Sections[section.Number - 1].Table is { } table)
            {
                Table(report.Form.Table(table));
            }
        }

        return text.ToString();
    }

    private void Table(FormTable table)
    {
        foreach (var block in table.Blocks)
        {
            switch (table.Layout)
            {
                case TableLayout.Blocks:
                    Line(Marks(block.Heading!) + Tabs(3));
                    Header(block, 0);
                    Rows(table, block, 0);
                    break;
                case TableLayout.Matrix:
                    Matrix(table, block);
                    break;
                default:
                    SideBySide(table, block);
                    break;
            }
        }
    }

    private void Header(FormBlock block, int indent)
    {
        var columns = block.Columns.SelectMany(c => c.Leaves()).Select(c => c.Label).Prepend(block.Corner!).ToList();
        if (layout.TornHeaders)
        {
            Line(block.Corner!);
            columns.Skip(1).SelectMany(c => c).ToList().ForEach(c => Line(c.ToString()));
        }
        else
        {
            Line(Tabs(indent) + string.Join(layout.Tabs ? '\t' : ' ', columns.Select(Marks)));
        }
    }

    private void Matrix(FormTable table, FormBlock block)
    {
        var columns = block.Columns[0].Members;
        if (layout.Tabs)
        {
            Line(Marks(block.Corner!) + "\t\t\t申请人情况" + Tabs(6));
            Line("\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计");
            Line("\t\t\t\t" + string.Join('\t', columns[1].Members.Select(m => m.Label)) + "\t");
        }
        else if (layout.TornHeaders)
        {
            foreach (
                var label in (string[])
                    [
                        block.Corner!,
                        "申请人情况",
                        .. "自然人".Select(c => c.ToString()),
                        "法人或其他组织",
                        "总计商业",
                        "企业",
                    ]
            )
            {
                Line(label);
            }

            foreach (var column in columns[1].Members.Skip(1))
            {
                column.Label.Chunk(2).ToList().ForEach(c => Line(new string(c)));
            }
        }
        else
        {
            Line(block.Corner!);
            Line("申请人情况");
            Line("自然人 法人或其他组织 总计");
            Line(string.Join(' ', columns[1].Members.Select(m => m.Label)));
        }

        Rows(table, block, 3);
    }

    private void Rows(FormTable table, FormBlock block, int labelColumns)
    {
        var pending = new List<(string Label, List<string> Values)>();
        foreach (var (path, row) in block.Rows.SelectMany(r => Paths(r, [])))
        {
            var cells = report.Form.Cells.Where(c => c.Table == table && c.Block == block && c.Row == row).ToList();
            if (cells.TrueForAll(c => report[c].State == CellState.Unread))
            {
                continue;
            }

            var values = cells.ConvertAll(c => Value(report[c]));
            if (layout.Tabs)
            {
                TabbedRow(path, values, labelColumns);
            }
            else if (layout.LabelsInPairs && labelColumns > 0)
            {
                pending.Add((string.Concat(path.Select(Marks)), values));
                if (pending.Count == 2)
                {
                    pending.ForEach(p => Line(p.Label));
                    pending.ForEach(p => Line(string.Join(' ', p.Values)));
                    pending.Clear();
                }
            }
            else
            {
                PlainRow(path, values);
            }
        }

        pending.ForEach(p => Line(p.Label + " " + string.Join(' ', p.Values)));
    }

    private void PlainRow(List<string> path, List<string> values)
    {
        foreach (var group in path.SkipLast(1))
        {
            if (group.Length > 0)
            {
                Pieces(Marks(group), 4).ForEach(Line);
            }
        }

        var pieces = Pieces(Marks(path[^1]), layout.TearAfter);
        if (layout.ValuesFirst)
        {
            Line(string.Join(' ', values));
            pieces.ForEach(Line);
        }
        else if (layout.OnePerLine)
        {
            pieces.ForEach(Line);
            values.ForEach(Line);
        }
        else if (layout.RestAfterValues && pieces.Count > 1)
        {
            Line(pieces[0] + " " + string.Join(' ', values));
            pieces.Skip(1).ToList().ForEach(Line);
        }
        else if (layout.RestBeforeTotal && pieces.Count == 2 && values.Count > 1)
        {
            Line(pieces[0] + " " + string.Join(' ', values.SkipLast(1)));
            Line(pieces[1] + " " + values[^1]);
        }
        else
        {
            pieces.SkipLast(1).ToList().ForEach(Line);
            ValueLine(pieces[^1], values, pieces.Count > 1);
        }
    }

    private void ValueLine(string label, List<string> values, bool isTorn)
    {
        var alone = layout.TotalAlone && isTorn && values.Count > 1;
        var shown = string.Join(' ', alone ? values.SkipLast(1) : values);
        if (layout.ValuesBelow && isTorn)
        {
            Line(label);
            Line(shown);
        }
        else
        {
            Line(label + " " + shown);
        }

        if (alone)
        {
            Line(values[^1]);
        }
    }

    private void TabbedRow(List<string> path, List<string> values, int labelColumns)
    {
        var fields = path.Select(Marks).ToList();
        var random = new Random(lines);
        if (layout.Ragged)
        {
            fields =
            [
                .. Enumerable.Repeat("", random.Next(3)),
                .. fields.Skip(random.Next(fields.Count)),
                .. Enumerable.Repeat("", random.Next(2)),
            ];
            Line(string.Join('\t', fields.Concat(values)) + new string('\t', random.Next(3)));
            return;
        }

        while (fields.Count < labelColumns)
        {
            fields.Add("");
        }

        Line(string.Join('\t', fields.Concat(values)));
    }

    private void SideBySide(FormTable table, FormBlock block)
    {
        var columns = block.Columns.Select(c => c.Label).ToList();
        var rows = block.Rows.SelectMany(r => r.Leaves()).ToList();
        string ValueOf(FormAxis row, FormAxis column) =>
            Value(report[report.Form.Cells.First(c => c.Table == table && c.Row == row && c.Column == column)]);
        if (layout.Table4Stacked)
        {
            Line(string.Join(' ', columns));
            rows.ForEach(r => Line(r.Label + " " + string.Join(' ', block.Columns.Select(c => ValueOf(r, c)))));
        }
        else if (layout.Table4Turned)
        {
            Line(string.Join(' ', rows.Select(r => r.Label)));
            block
                .Columns.ToList()
                .ForEach(c => Line(c.Label + " " + string.Join(' ', rows.Select(r => ValueOf(r, c)))));
        }
        else
        {
            var separator = layout.Tabs ? '\t' : ' ';
            Line(layout.Tabs ? "行政复议\t\t\t\t\t行政诉讼" + Tabs(9) : "行政复议 行政诉讼");
            var header = Enumerable.Repeat(columns, 3).SelectMany(c => c).ToList();
            if (layout.TornHeaders)
            {
                header.SelectMany(h => h).ToList().ForEach(c => Line(c.ToString()));
            }
            else
            {
                Line(string.Join(separator, header));
            }

            var values = rows.SelectMany(r => block.Columns.Select(c => ValueOf(r, c))).ToList();
            if (layout.OnePerLine)
            {
                values.ForEach(Line);
            }
            else
            {
                Line(string.Join(separator, values));
            }
        }
    }

    private string Value(ReportCell cell)
    {
        if (cell.State == CellState.NotApplicable)
        {
            return "/";
        }

        var number = string.Format(CultureInfo.InvariantCulture, layout.ValueFormat, cell.Value);
        return layout.FullWidth
            ? string.Concat(number.Select(c => char.IsAsciiDigit(c) || c == '.' ? (char)(c + 0xFEE0) : c))
            : number;
    }

    private string Marks(string label)
    {
        if (layout.NoNumbers)
        {
            label = label.TrimStart(
                '（',
                '）',
                '、',
                '.',
                '1',
                '2',
                '3',
                '4',
                '5',
                '6',
                '7',
                '8',
                '一',
                '二',
                '三',
                '四',
                '五',
                '六',
                '七'
            );
        }

        return layout.HalfWidthMarks
            ? label
                .Replace('（', '(')
                .Replace("）", ") ", StringComparison.Ordinal)
                .Replace(".", ". ", StringComparison.Ordinal)
            : label;
    }

    private static List<string> Pieces(string label, int length) =>
        length == 0 ? [label] : [.. label.Chunk(length).Select(c => new string(c))];

    private static IEnumerable<(List<string> Path, FormAxis Row)> Paths(FormAxis axis, List<string> above)
    {
        if (axis.Id is not null)
        {
            yield return ([.. above, axis.Label], axis);
            yield break;
        }

        var path = new List<string>([.. above, axis.Label]);
        foreach (var member in axis.Members)
        {
            foreach (var leaf in Paths(member, path))
            {
                yield return leaf;
                // A merged cell is printed once, with its first row.
                path = [.. path.Select(_ => "")];
            }
        }
    }

    private string Tabs(int count) => layout.Tabs ? new string('\t', count) : "";

    private void Line(string line)
    {
        text.Append(line).Append('\n');
        lines++;
        if (layout.BlankLines)
        {
            text.Append('\n');
        }

        if (layout.PageEvery > 0 && lines % layout.PageEvery == 0)
        {
            text.AppendFormat(CultureInfo.InvariantCulture, layout.PageFormat, ++page).Append('\n');
        }
    }

    internal static string Numeral(int number) => Numerals[number - 1].ToString();
}
