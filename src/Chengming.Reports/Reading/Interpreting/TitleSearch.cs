using System.Buffers;

namespace Chengming.Reports.Reading.Interpreting;

/// <summary>The title of the report.</summary>
/// <param name="Text">As printed, torn lines joined, without white space.</param>
/// <param name="Agency">The body it names; null when it names none.</param>
/// <param name="Year">The year it names.</param>
/// <param name="FirstLine">The line it begins in.</param>
/// <param name="LastLine">The line it ends in.</param>
internal sealed record ReportTitle(string Text, string? Agency, int Year, int FirstLine, int LastLine);

/// <summary>Finds the title, torn over lines or not, among what else stands above a report.</summary>
internal static class TitleSearch
{
    private const int MostLines = 5;
    private const int LongestTitle = 80;

    private static readonly string[] Tails =
    [
        "年度报告",
        "工作报告",
        "工作年报",
        "公开年报",
        "情况的报告",
        "情况报告",
        "年报",
    ];
    private const string OrganEndings = "局府会办室厅部心镇乡道处院所队站社署区县市旗校团司委馆台园";

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("：:>》|，。、");

    /// <summary>The title before <paramref name="end"/>, the last that names a body if there are several.</summary>
    public static ReportTitle? Before(SourceLines lines, int end)
    {
        ReportTitle? nameless = null;
        for (var i = end - 1; i >= 0; i--)
        {
            if (At(lines, i) is { } title)
            {
                if (title.Agency is not null)
                {
                    return title;
                }

                nameless ??= title;
            }
        }

        return nameless;
    }

    /// <summary>The title in one text, e.g. of a web page.</summary>
    public static ReportTitle? In(string text)
    {
        var compact = Glyphs.Compact(text);
        foreach (var part in compact.Split('_', '|', '-', '—', '–'))
        {
            if (EndsLikeATitle(part) && Read(part, 0, 0) is { Agency: not null } title)
            {
                return title;
            }
        }

        return null;
    }

    /// <summary>A title that ends in this line, or null.</summary>
    public static ReportTitle? At(SourceLines lines, int last)
    {
        if (Titular(lines, last) is not { } text || !EndsLikeATitle(text))
        {
            return null;
        }

        for (var (first, count) = (last, 1); count <= MostLines; count++)
        {
            if (text.Length > LongestTitle)
            {
                return null;
            }

            if (Read(text, first, last) is { } title)
            {
                return title.Agency is null ? WithAgencyAbove(lines, title) : title;
            }

            first = Above(lines, first);
            if (first < 0 || Titular(lines, first) is not { } above)
            {
                return null;
            }

            text = above + text;
        }

        return null;
    }

    private static ReportTitle? WithAgencyAbove(SourceLines lines, ReportTitle title)
    {
        var line = Above(lines, title.FirstLine);
        if (line < 0 || Titular(lines, line) is not { } agency || !IsAgency(agency))
        {
            return title;
        }

        var above = Above(lines, line);
        if (
            above >= 0
            && Titular(lines, above) is { Length: <= 12 } place
            && "省市县区旗州盟".Contains(place[^1], StringComparison.Ordinal)
            && IsAgency(place)
        )
        {
            (agency, line) = (place + agency, above);
        }

        return title with
        {
            Agency = agency,
            Text = agency + title.Text,
            FirstLine = line,
        };
    }

    private static bool IsAgency(string text) =>
        text.Length is >= 3 and <= 30
        && OrganEndings.Contains(text[^1], StringComparison.Ordinal)
        && !text.AsSpan().ContainsAnyInRange('0', '9')
        && !text.AsSpan().ContainsAny(NotInNames);

    private static int Above(SourceLines lines, int line)
    {
        for (var i = line - 1; i >= Math.Max(0, line - 4); i--)
        {
            if (lines[i].Kind != LineKind.Blank)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The line without white space when it can be part of a title.</summary>
    private static string? Titular(SourceLines lines, int line)
    {
        var text = lines[line].Text;
        if (text.Length is 0 or > LongestTitle * 2)
        {
            return null;
        }

        var compact = Glyphs.Compact(text);
        var arrow = compact.LastIndexOfAny(['>', '»', '›']);
        compact = arrow >= 0 ? compact[(arrow + 1)..] : compact;
        return compact.Length is 0 or > LongestTitle || compact.AsSpan().ContainsAny("，。；！？") ? null : compact;
    }

    private static bool EndsLikeATitle(string text)
    {
        var end = text.AsSpan().TrimEnd("》」”\"");
        if (end.Length > 0 && end[^1] == ')' && end.LastIndexOf('(') is > 0 and var bracket)
        {
            end = end[..bracket];
        }

        // The last line of a torn title can be as short as 告.
        return end.EndsWith("告") || end.EndsWith("年报") || end is "报";
    }

    private static ReportTitle? Read(string text, int first, int last)
    {
        var topic = text.LastIndexOf("信息公开", StringComparison.Ordinal);
        if (topic < 0 || YearText.Find(text, out var start, out var length) is not { } year)
        {
            return null;
        }

        var whole = text.Trim('《', '》', '“', '”', '#', '*');
        if (!Array.Exists(Tails, t => text.IndexOf(t, topic, StringComparison.Ordinal) > 0) || IsReference(whole))
        {
            return null;
        }

        var before = Clean(text[..start]);
        var between = start + length < topic ? Clean(text[(start + length)..topic]) : "";
        // 某局政府信息公开, but 某县人民政府信息公开: there the words belong to both.
        between =
            between.EndsWith("政府", StringComparison.Ordinal)
                && !between.EndsWith("人民政府", StringComparison.Ordinal)
            || between.EndsWith("政府政府", StringComparison.Ordinal)
                ? between[..^2]
                : between;
        var agency = before + Clean(between);
        return new ReportTitle(whole, agency.Length is >= 2 and <= 40 ? agency : null, year, first, last);
    }

    private static bool IsReference(string text) =>
        text.StartsWith("上一", StringComparison.Ordinal)
        || text.StartsWith("下一", StringComparison.Ordinal)
        || text.StartsWith("根据", StringComparison.Ordinal)
        || text.StartsWith("按照", StringComparison.Ordinal)
        || text.StartsWith("依据", StringComparison.Ordinal)
        || text.StartsWith("附件", StringComparison.Ordinal);

    /// <summary>The body's name without the words around it: 关于, 发布, marks, a label such as 标题：.</summary>
    private static string Clean(string text)
    {
        var colon = text.LastIndexOfAny([':', '：']);
        text = colon >= 0 ? text[(colon + 1)..] : text;
        text = text.Trim('《', '》', '“', '”', '#', '*', '"', '【', '】', '(', ')', '·', '.', '-', '—', '、');
        var about = text.IndexOf("关于", StringComparison.Ordinal);
        return about switch
        {
            0 => text[2..],
            > 0 => text[..about],
            _ => text,
        };
    }
}
