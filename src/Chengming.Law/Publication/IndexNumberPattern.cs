using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chengming.Law.Publication;

/// <summary>The parts of a pattern for index numbers.</summary>
internal static partial class IndexNumberPattern
{
    public static IReadOnlyList<string> PartsOf(string pattern) =>
        [.. Part().Matches(pattern).Select(m => m.Groups["name"].Value)];

    public static int WidthOf(string pattern) =>
        int.Parse(
            Part().Matches(pattern).Single(m => m.Groups["width"].Success).Groups["width"].ValueSpan,
            CultureInfo.InvariantCulture
        );

    public static bool IsCode(string text) => CodeShape().IsMatch(text);

    /// <summary>In Chinese; null when the pattern can be used.</summary>
    public static string? Fault(string pattern, string agencyCode)
    {
        var parts = PartsOf(pattern);
        var rest = Part().Replace(pattern, "");
        return rest.AsSpan().IndexOfAny('{', '}') >= 0
                ? "有不认识的部分；可用 {code}、{year}、{month}、{day}、{class}、{serial:5}"
            : parts.Distinct().Count() != parts.Count ? "同一部分不能出现两次"
            : !parts.Contains("serial") || !parts.Contains("year") ? "至少要有年份 {year} 和流水号 {serial:5}"
            : parts.Contains("day") != parts.Contains("month") ? "月和日要一起用"
            : parts.Contains("code") && !IsCode(agencyCode) ? "机构代码应为字母和数字"
            : Adjoining().IsMatch(pattern) ? "分类号后面要有分隔符，流水号要放在最后或者后面有分隔符"
            : null;
    }

    public static string Replaced(string pattern, Func<string, string> literal, Func<Match, string> value)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (Match part in Part().Matches(pattern))
        {
            text.Append(literal(pattern[at..part.Index])).Append(value(part));
            at = part.Index + part.Length;
        }

        return text.Append(literal(pattern[at..])).ToString();
    }

    [GeneratedRegex(
        @"\{((?<name>code|year|month|day|class)|(?<name>serial):(?<width>[1-8]))\}",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Part();

    [GeneratedRegex(@"^[0-9A-Za-z]{1,20}\z")]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"(\{class\}|\{serial:[1-8]\})(\{|[0-9A-Za-z])", RegexOptions.ExplicitCapture)]
    private static partial Regex Adjoining();
}
