using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Chengming.Law.Publication;

/// <summary>索引号编制规则: how an agency makes its index numbers. No national rule exists; several are in use (publication metadata, mark V and 1).</summary>
/// <remarks>
/// A pattern is text with the parts <c>{code}</c> (the agency's code), <c>{year}</c>, <c>{month}</c>, <c>{day}</c>, <c>{class}</c> (digits or
/// letters) and <c>{serial:5}</c> (at least so many digits), e.g. <c>{code}/{year}-{serial:5}</c>. Numbers grow past their width; they are never cut.
/// </remarks>
[Term("索引号编制规则")]
public sealed class IndexNumberRule
{
    /// <summary>统一社会信用代码/年份-五位流水号, the rule of several provinces, and of the State Council with nine characters.</summary>
    public const string DefaultPattern = "{code}/{year}-{serial:5}";

    private readonly Regex reader;
    private readonly int width;

    private IndexNumberRule(string pattern, string agencyCode)
    {
        Pattern = pattern;
        AgencyCode = agencyCode;
        width = IndexNumberPattern.WidthOf(pattern);
        reader = new Regex(
            $"^{IndexNumberPattern.Replaced(pattern, Regex.Escape, ReaderOf)}\\z",
            RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
        );
    }

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    /// <summary>What stands for <c>{code}</c>: 统一社会信用代码, 机构代码 or 行政区划代码.</summary>
    public string AgencyCode { get; }

    /// <summary>True when serials begin anew each day, false when each year.</summary>
    public bool RestartsDaily => Has("day");

    /// <summary>True when a number needs a class (分类号).</summary>
    public bool NeedsClass => Has("class");

    /// <summary>The rule of an agency.</summary>
    /// <exception cref="ArgumentException">The pattern cannot be used; <see cref="Fault"/> says why in Chinese.</exception>
    public static IndexNumberRule Of(string pattern, string agencyCode) =>
        Fault(pattern, agencyCode) is { } fault
            ? throw new ArgumentException(fault, nameof(pattern))
            : new IndexNumberRule(pattern, agencyCode);

    /// <summary>What is wrong with a pattern, in Chinese; null when it can be used.</summary>
    public static string? Fault(string pattern, string agencyCode) => IndexNumberPattern.Fault(pattern, agencyCode);

    /// <summary>Writes a number.</summary>
    /// <param name="madeOn">The day the record was made: its year, and day where the rule has one.</param>
    /// <param name="serial">From 1; unique in the year, or the day where the rule restarts daily.</param>
    /// <param name="classNumber">分类号, where the rule needs one.</param>
    /// <exception cref="ArgumentException">The class is missing, or is none.</exception>
    public IndexNumber Write(DateOnly madeOn, int serial, string? classNumber = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(serial, 1);
        if (NeedsClass && (classNumber is null || !IndexNumberPattern.IsCode(classNumber)))
        {
            throw new ArgumentException("The rule needs a class of letters and digits.", nameof(classNumber));
        }

        var text = IndexNumberPattern.Replaced(
            Pattern,
            same => same,
            part =>
                part.Groups["name"].Value switch
                {
                    "code" => AgencyCode,
                    "year" => madeOn.ToString("yyyy", CultureInfo.InvariantCulture),
                    "month" => madeOn.ToString("MM", CultureInfo.InvariantCulture),
                    "day" => madeOn.ToString("dd", CultureInfo.InvariantCulture),
                    "class" => classNumber!,
                    _ => serial.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'),
                }
        );
        return new IndexNumber(
            text,
            madeOn.Year,
            RestartsDaily ? madeOn : null,
            NeedsClass ? classNumber : null,
            serial
        );
    }

    /// <summary>Reads a number that this agency made by this rule.</summary>
    public bool TryRead(string text, [NotNullWhen(true)] out IndexNumber? number)
    {
        number = null;
        var match = reader.Match(text.Trim());
        if (
            !match.Success
            || !int.TryParse(match.Groups["serial"].ValueSpan, CultureInfo.InvariantCulture, out var serial)
        )
        {
            return false;
        }

        var (month, day) = RestartsDaily ? (NumberIn("month"), NumberIn("day")) : (1, 1);
        var year = NumberIn("year");
        if (serial < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        var madeOn = new DateOnly(year, month, day);
        var read = Write(madeOn, serial, NeedsClass ? match.Groups["class"].Value : null);
        number = read.Text == text.Trim() ? read : null;
        return number is not null;

        int NumberIn(string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);
    }

    private bool Has(string part) => IndexNumberPattern.PartsOf(Pattern).Contains(part);

    private string ReaderOf(Match part) =>
        part.Groups["name"].Value switch
        {
            "code" => Regex.Escape(AgencyCode),
            "year" => "(?<year>[12][0-9]{3})",
            "month" => "(?<month>[0-9]{2})",
            "day" => "(?<day>[0-9]{2})",
            "class" => "(?<class>[0-9A-Za-z]{1,20})",
            _ => $"(?<serial>[0-9]{{{width},9}})",
        };
}
