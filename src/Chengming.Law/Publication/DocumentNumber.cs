using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Chengming.Law.Publication;

/// <summary>发文字号: 机关代字〔年份〕序号号, or 机关代字第N号 for orders. Equal when the three parts are equal.</summary>
/// <remarks>
/// GB/T 9704—2012: full year in hexagonal brackets, no 第 before and no zeros in front of the number. What people type is normalised first. Court numbers such as
/// （2023）宁03行初1号 have words between bracket and number and are refused.
/// </remarks>
[Term("发文字号")]
public sealed partial record DocumentNumber
{
    private DocumentNumber(string organMark, int? year, int serial)
    {
        OrganMark = organMark;
        Year = year;
        Serial = serial;
    }

    /// <summary>机关代字, e.g. 利应急发.</summary>
    public string OrganMark { get; }

    /// <summary>The year; null for numbered orders (国务院令第711号).</summary>
    public int? Year { get; }

    /// <summary>序号, from 1.</summary>
    public int Serial { get; }

    /// <summary>Reads a number strictly, as it must stand on a published document.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DocumentNumber? number)
    {
        number = Strict().Match(text) is { Success: true } match
            ? new DocumentNumber(
                match.Groups["mark"].Value,
                match.Groups["year"] is { Success: true } year ? Number(year) : null,
                Number(match.Groups["serial"])
            )
            : null;
        return number is not null;
    }

    /// <summary>Reads a number as people type it: other brackets, blanks, full-width digits, 第 and zeros in front are mended.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out DocumentNumber? number) =>
        TryParse(Normalise(text), out number);

    /// <summary>The text with blanks gone and brackets, digits, 第 and zeros as they should be. What is not a number is only tidied.</summary>
    public static string Normalise(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)))
        {
            tidy.Append(
                c switch
                {
                    '[' or '【' or '(' or '﹝' or '〔' or '〖' => '〔',
                    ']' or '】' or ')' or '﹞' or '〕' or '〗' => '〕',
                    _ => c,
                }
            );
        }

        return Untidy().Replace(tidy.ToString(), "〔${year}〕${serial}号");
    }

    /// <summary>A number made of its parts.</summary>
    /// <exception cref="ArgumentException">The parts make no document number.</exception>
    public static DocumentNumber Of(string organMark, int year, int serial) =>
        TryParse(string.Create(CultureInfo.InvariantCulture, $"{organMark}〔{year}〕{serial}号"), out var number)
            ? number
            : throw new ArgumentException(
                $"{organMark}, {year} and {serial} make no document number.",
                nameof(organMark)
            );

    /// <summary>True when the year of the number is the year in which the document was made (成文日期).</summary>
    public bool AgreesWith(DateOnly madeOn) => Year is null || Year == madeOn.Year;

    /// <summary>By organ mark, year and number: 9号 before 10号.</summary>
    public static IComparer<DocumentNumber> Order { get; } =
        Comparer<DocumentNumber>.Create(
            (a, b) =>
                (string.CompareOrdinal(a.OrganMark, b.OrganMark), a.Year ?? 0, a.Serial).CompareTo(
                    (0, b.Year ?? 0, b.Serial)
                )
        );

    /// <summary>As it stands on the document.</summary>
    public override string ToString() =>
        Year is { } year
            ? string.Create(CultureInfo.InvariantCulture, $"{OrganMark}〔{year}〕{Serial}号")
            : string.Create(CultureInfo.InvariantCulture, $"{OrganMark}第{Serial}号");

    private static int Number(Group group) =>
        int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<mark>[\u4e00-\u9fa5]{2,16})(〔(?<year>(19|20)[0-9]{2})〕|第)(?<serial>[1-9][0-9]{0,4})号\z",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Strict();

    [GeneratedRegex(@"〔(?<year>[0-9]{4})年?〕第?0*(?<serial>[1-9][0-9]{0,4})号", RegexOptions.ExplicitCapture)]
    private static partial Regex Untidy();
}
