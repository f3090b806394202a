using System.Text;
using Chengming.Pdf.Reading.Files;

namespace Chengming.Pdf.Reading.Content;

/// <summary>Collects what is drawn on one page.</summary>
internal sealed class PageMarks(double width, double height, Allowance allowance)
{
    /// <summary>What lies further outside is cut off by the page's edge.</summary>
    private const double Slack = 2;
    private const int LongestTextOutside = 10_000;

    private readonly StringBuilder outside = new();

    public List<PdfGlyph> Glyphs { get; } = [];

    public List<PdfRuling> Rulings { get; } = [];

    public List<PdfBox> Pictures { get; } = [];

    public int UnmappedGlyphs { get; set; }

    public bool IsDamaged { get; set; }

    public string TextOutside => outside.ToString();

    public Allowance Allowance => allowance;

    public void Add(in PdfGlyph glyph)
    {
        allowance.TakeMark();
        var (x, y) = (glyph.Box.CenterX, glyph.Box.CenterY);

        // Written so that a coordinate that is not a number is left out too.
        if (x >= -Slack && x <= width + Slack && y >= -Slack && y <= height + Slack && glyph.FontSize < 10_000)
        {
            Glyphs.Add(glyph);
        }
        else if (outside.Length < LongestTextOutside)
        {
            outside.Append(glyph.Text);
        }
    }

    public void AddRuling(bool isHorizontal, double position, double start, double end, double thickness)
    {
        allowance.TakeMark();
        var (across, along) = isHorizontal ? (height, width) : (width, height);
        start = Math.Max(start, -Slack);
        end = Math.Min(end, along + Slack);
        if (position >= -Slack && position <= across + Slack && end > start)
        {
            Rulings.Add(new PdfRuling(isHorizontal, position, start, end, thickness));
        }
    }

    public void AddPicture(PdfBox box)
    {
        allowance.TakeMark();
        Pictures.Add(box);
    }

    /// <summary>Puts the text that a marked stretch stands for (/ActualText) in place of its glyphs' own.</summary>
    public void ReplaceText(int firstGlyph, string text)
    {
        var count = Glyphs.Count - firstGlyph;
        if (count <= 0)
        {
            return;
        }

        if (text.Length == 0)
        {
            Glyphs.RemoveRange(firstGlyph, count);
            return;
        }

        var runes = text.EnumerateRunes().Select(r => r.ToString()).ToList();
        if (runes.Count == count)
        {
            for (var i = 0; i < count; i++)
            {
                Glyphs[firstGlyph + i] = Glyphs[firstGlyph + i] with { Text = runes[i] };
            }

            return;
        }

        var whole = Glyphs[firstGlyph];
        for (var i = 1; i < count; i++)
        {
            whole = whole with { Box = whole.Box.Union(Glyphs[firstGlyph + i].Box) };
        }

        Glyphs.RemoveRange(firstGlyph, count);
        Glyphs.Add(whole with { Text = text });
    }
}
