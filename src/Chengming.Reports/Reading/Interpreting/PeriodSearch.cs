namespace Chengming.Reports.Reading.Interpreting;

/// <summary>Finds the statistical period (统计期限) in the prose.</summary>
internal static class PeriodSearch
{
    private static readonly string[] Markers =
    [
        "统计期限",
        "统计时限",
        "统计时间",
        "数据期限",
        "报告期",
        "期限",
        "统计数据",
        "数据统计",
        "所列数据",
    ];

    public static ReportingPeriod? In(Narrative narrative)
    {
        foreach (var paragraph in narrative.Preamble.Concat(narrative.Sections.SelectMany(s => s.Paragraphs)))
        {
            if (
                Array.Exists(Markers, m => paragraph.Text.Contains(m, StringComparison.Ordinal))
                && Find(paragraph) is { } period
            )
            {
                return period;
            }
        }

        foreach (var paragraph in narrative.Preamble)
        {
            if (Find(paragraph) is { } period)
            {
                return period;
            }
        }

        return null;
    }

    private static ReportingPeriod? Find(ReportParagraph paragraph)
    {
        var text = paragraph.Text.AsSpan();
        for (var start = 0; start < text.Length; start++)
        {
            if (
                (Glyphs.KindOf(text[start]) & (GlyphKind.Digit | GlyphKind.Numeral)) == GlyphKind.None
                || DateText.Read(text[start..], null, isEnd: false) is not { } from
            )
            {
                continue;
            }

            var at = start + from.Length;
            var link = SkipLink(text, at);
            if (link > at && DateText.Read(text[link..], from.Date, isEnd: true) is { } to && to.Date > from.Date)
            {
                var end = link + to.Length;
                return new ReportingPeriod(from.Date, to.Date, text[start..end].ToString(), paragraph.Place);
            }

            start = at - 1;
        }

        return null;
    }

    /// <summary>Passes what links two dates: 起至, 至, 到, a dash; returns the same position when there is none.</summary>
    private static int SkipLink(ReadOnlySpan<char> text, int at)
    {
        var position = at;
        while (
            position < text.Length
            && (
                Glyphs.IsSpace(text[position])
                || text[position] is '起' or '至' or '到' or '～' or '~' or '，' or ',' or '、' or '止' or '开' or '始'
                || (Glyphs.KindOf(text[position]) & GlyphKind.Dash) != GlyphKind.None
            )
        )
        {
            position++;
        }

        return position;
    }
}
