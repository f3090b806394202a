using System.Text.RegularExpressions;
using Chengming.Law;

namespace Chengming.Features.Agencies.Identifiers;

/// <summary>
/// The number of a government website (网站标识码). Local sites have ten digits, of which the first six are a division; central ones
/// <c>bm</c> and eight digits. There is no check digit.
/// </summary>
[Term("网站标识码")]
public sealed partial record WebsiteCode
{
    private WebsiteCode(string text) => Text = text;

    /// <summary>The code.</summary>
    public string Text { get; }

    /// <summary>What is wrong with a code, in Chinese; null when nothing is.</summary>
    public static string? FaultOf(string text) =>
        Form().IsMatch(Tidy(text))
            ? null
            : "网站标识码应为 10 位数字（前 6 位是行政区划代码），中央单位为 bm 加 8 位数字。";

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">It is not one.</exception>
    public static WebsiteCode Parse(string text) =>
        FaultOf(text) is { } fault ? throw new FormatException(fault) : new WebsiteCode(Tidy(text));

    /// <summary>The code.</summary>
    public override string ToString() => Text;

    private static string Tidy(string text) => text.Trim().ToLowerInvariant();

    [GeneratedRegex("^(bm[0-9]{8}|[0-9]{10})$")]
    private static partial Regex Form();
}
