using Chengming.Reports.Forms;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Decides which form a document is in: by the columns of its table 2, else by its year.</summary>
internal static class FormChoice
{
    private static readonly Lazy<IReadOnlyList<(ReportForm Form, string[] Words)>> Marks = new(Collect);

    public static ReportForm Of(SourceLines lines, int? year)
    {
        var best = (Count: 0, Form: (ReportForm?)null);
        var isTied = false;
        var text = TextOf(lines);
        foreach (var (form, words) in Marks.Value)
        {
            var count = words.Count(w => text.AsSpan().IndexOf(w) >= 0);
            if (count > best.Count)
            {
                (best, isTied) = ((count, form), false);
            }
            else if (count == best.Count && count > 0)
            {
                isTied = true;
            }
        }

        var ofYear = year is { } known ? ReportForms.ForYear(known) : null;
        return !isTied && best.Form is { } byColumns ? byColumns : ofYear ?? best.Form ?? ReportForms.Newest;
    }

    /// <summary>The words of all short lines and cells: headers, never prose.</summary>
    private static string TextOf(SourceLines lines)
    {
        var buffer = new System.Text.StringBuilder(1024);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind == LineKind.GridRow)
            {
                for (var c = 0; c < line.CellCount; c++)
                {
                    AppendWords(buffer, lines.Cells[line.FirstCell + c].Text);
                    buffer.Append('|');
                }
            }
            else if (
                line.Kind != LineKind.Blank
                && line.Text.Length <= 80
                && line.Text.Contains('数', StringComparison.Ordinal)
            )
            {
                AppendWords(buffer, line.Text);
                buffer.Append('|');
            }
        }

        return buffer.ToString();
    }

    private static void AppendWords(System.Text.StringBuilder buffer, string text)
    {
        foreach (var c in text)
        {
            if (Glyphs.IsWord(c))
            {
                buffer.Append(Glyphs.Fold(c));
            }
        }
    }

    private static List<(ReportForm, string[])> Collect()
    {
        var perForm = ReportForms
            .All.Select(f =>
                (
                    Form: f,
                    Words: f.Tables.Where(t => t.Layout == TableLayout.Blocks)
                        .SelectMany(t => ReportLexicon.Of(f, t).Columns)
                        .SelectMany(c => c.Variants.Select(v => v.Words))
                        .ToHashSet(StringComparer.Ordinal)
                )
            )
            .ToList();
        return
        [
            .. perForm.Select(p =>
                (
                    p.Form,
                    p.Words.Where(w =>
                            !perForm.Exists(o =>
                                o.Form != p.Form && o.Words.Any(x => x.Contains(w, StringComparison.Ordinal))
                            )
                        )
                        .ToArray()
                )
            ),
        ];
    }
}
