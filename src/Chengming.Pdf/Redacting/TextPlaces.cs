using System.Text;
using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Redacting;

/// <summary>Finds where words stand on a page: one box for each line that an occurrence runs over.</summary>
public static class TextPlaces
{
    /// <summary>The places of all occurrences, spaces and widths of characters left aside.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">What is looked for.</param>
    public static IReadOnlyList<PdfBox> Find(PdfPage page, string words)
    {
        var wanted = Plain(words);
        if (wanted.Length == 0)
        {
            return [];
        }

        // As it is drawn, and as it is seen: programs draw a line in pieces, and people read it in one.
        var found = new List<PdfBox>();
        foreach (var glyphs in (IReadOnlyList<PdfGlyph>[])[page.Glyphs, Seen(page.Glyphs)])
        {
            foreach (var box in Find(glyphs, wanted))
            {
                if (!found.Exists(f => IsSame(f, box)))
                {
                    found.Add(box);
                }
            }
        }

        return found;
    }

    private static IEnumerable<PdfBox> Find(IReadOnlyList<PdfGlyph> glyphs, string wanted)
    {
        var text = new StringBuilder();
        var owners = new List<int>();
        foreach (var (index, glyph) in glyphs.Index())
        {
            var plain = Plain(glyph.Text);
            text.Append(plain);
            owners.AddRange(Enumerable.Repeat(index, plain.Length));
        }

        var all = text.ToString();
        for (var at = all.IndexOf(wanted, StringComparison.Ordinal); at >= 0; )
        {
            PdfBox? line = null;
            foreach (var owner in owners.GetRange(at, wanted.Length).Distinct())
            {
                var box = glyphs[owner].Box;
                if (line is { } sofar && !IsOnLine(sofar, box))
                {
                    yield return sofar;
                    line = null;
                }

                line = line?.Union(box) ?? box;
            }

            yield return line!.Value;
            at = all.IndexOf(wanted, at + 1, StringComparison.Ordinal);
        }
    }

    private static List<PdfGlyph> Seen(IReadOnlyList<PdfGlyph> glyphs)
    {
        var rows = new List<List<PdfGlyph>>();
        foreach (var glyph in glyphs.OrderBy(g => g.Box.CenterY))
        {
            var isNew =
                rows.Count == 0 || Math.Abs(rows[^1][0].Box.CenterY - glyph.Box.CenterY) > rows[^1][0].Box.Height / 2;
            if (isNew)
            {
                rows.Add([]);
            }

            rows[^1].Add(glyph);
        }

        return [.. rows.SelectMany(r => r.OrderBy(g => g.Box.Left))];
    }

    private static bool IsOnLine(PdfBox line, PdfBox box) =>
        Math.Abs(line.CenterY - box.CenterY) < Math.Max(line.Height, box.Height) / 2
        || (Math.Abs(line.CenterX - box.CenterX) < Math.Max(line.Width, box.Width) / 2 && line.Height > line.Width);

    private static bool IsSame(PdfBox one, PdfBox other) =>
        Math.Abs(one.Left - other.Left) < 0.5
        && Math.Abs(one.Top - other.Top) < 0.5
        && Math.Abs(one.Right - other.Right) < 0.5
        && Math.Abs(one.Bottom - other.Bottom) < 0.5;

    private static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}
