using System.Globalization;
using System.Text.RegularExpressions;
using Chengming.Features.Publishing.Content.Tree;
using Chengming.Law;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Content.Importing;

/// <summary>猜测的元数据: what the layout of a document tells about it. Each may be null; none is more than a proposal.</summary>
/// <param name="Title">The centred lines at the beginning, or the first heading.</param>
/// <param name="Number">发文字号.</param>
/// <param name="MadeOn">成文日期: the date that stands alone at the end.</param>
/// <param name="Organ">发文机关: the line above that date.</param>
[Term("猜测的元数据")]
public sealed partial record GuessedMetadata(string? Title, DocumentNumber? Number, DateOnly? MadeOn, string? Organ)
{
    private const int Beginning = 15;
    private const int End = 15;
    private const int LongestTitle = 120;
    private const int LongestOrgan = 40;

    /// <summary>Guesses from a text.</summary>
    public static GuessedMetadata Of(ItemText text)
    {
        var lines = text
            .Blocks.OfType<Paragraph>()
            .SelectMany(p => string.Concat(p.Runs.Select(r => r.Plain)).Split('\n').Select(t => new Line(t.Trim(), p)))
            .Where(line => line.Text.Length > 0)
            .ToList();
        var number = lines.Take(Beginning).Select(line => NumberIn(line.Text)).FirstOrDefault(n => n is not null);
        var last = lines.FindLastIndex(line => DateIn(line.Text) is not null);
        var isSigned = last >= Math.Max(0, lines.Count - End);
        return new(
            TitleOf(lines),
            number,
            isSigned ? DateIn(lines[last].Text) : null,
            isSigned && last > 0 && IsOrgan(lines[last - 1].Text) ? lines[last - 1].Text : null
        );
    }

    private static string? TitleOf(List<Line> lines)
    {
        var beginning = lines.Take(Beginning).Where(line => !IsLetterhead(line.Text)).ToList();
        var centred = beginning
            .SkipWhile(line => !line.IsCentred)
            .TakeWhile(line => line.IsCentred && DateIn(line.Text) is null)
            .Select(line => line.Text);
        var title = string.Concat(centred);
        title = title.Length > 0 ? title : beginning.FirstOrDefault(line => line.Paragraph.Level > 0).Text;
        return title is { Length: > 0 and <= LongestTitle } ? title : null;
    }

    // 红头: the name of the organ with 文件, and the line of the document number.
    private static bool IsLetterhead(string line) =>
        line.EndsWith("文件", StringComparison.Ordinal) || NumberIn(line) is not null;

    private static DocumentNumber? NumberIn(string line) =>
        NumberAlone().Match(line) is { Success: true } match
        && DocumentNumber.TryRead(match.Groups["number"].Value, out var number)
            ? number
            : null;

    private static DateOnly? DateIn(string line)
    {
        if (DateAlone().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var year = string.Concat(match.Groups["year"].Value.Select(DigitOf));
        return DateOnly.TryParseExact(
            $"{year}-{NumberOf(match.Groups["month"].Value)}-{NumberOf(match.Groups["day"].Value)}",
            "yyyy-M-d",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
    }

    private static string DigitOf(char c) =>
        "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal) is >= 0 and var digit
            ? digit.ToString(CultureInfo.InvariantCulture)
        : c is '○' or '零' or 'Ｏ' or 'O' ? "0"
        : c.ToString();

    private static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : Enumerable.Range(1, 31).FirstOrDefault(n => ChineseNumeral.Of(n) == text);

    private static bool IsOrgan(string line) =>
        line.Length is >= 4 and <= LongestOrgan && line.All(c => char.IsLetter(c) || c is ' ' or '　' or '（' or '）');

    [GeneratedRegex(
        @"^(?<number>[\u4e00-\u9fa5]{2,16}\s*[〔\[【（(﹝]\s*[12][0-9]{3}\s*[〕\]】）)﹞]\s*第?\s*[0-9]{1,5}\s*号)(\s+签发人.*)?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex NumberAlone();

    [GeneratedRegex(
        @"^(?<year>[12][0-9]{3}|[一二〇○零ＯO三四五六七八九]{4})\s*年\s*(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*日$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex DateAlone();

    private readonly record struct Line(string Text, Paragraph Paragraph)
    {
        public bool IsCentred => Paragraph.Alignment == Alignment.Centre;
    }
}
