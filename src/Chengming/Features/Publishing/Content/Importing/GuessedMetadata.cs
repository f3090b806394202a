using System.Globalization;
using System.Text.RegularExpressions;
using Chengming.Features.Publishing.Classifying;
using Chengming.Features.Publishing.Content.Tree;
using Chengming.Features.Publishing.Items;
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

    private static readonly IReadOnlyDictionary<string, string> Nowhere = new Dictionary<string, string>();

    /// <summary>Where each was found, in Chinese, under the names of <see cref="Items.ItemContent"/>.</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = Nowhere;

    /// <summary>体裁: the kind of document that the title ends in, e.g. 通知; null when it ends in none.</summary>
    public string? Genre =>
        Title is null ? null : Genres.All.Where(g => Title.EndsWith(g, StringComparison.Ordinal)).MaxBy(g => g.Length);

    /// <summary>The same with a title that stands outside of the text.</summary>
    public GuessedMetadata Titled(string title, string place) =>
        this with
        {
            Title = title,
            Places = new Dictionary<string, string>(Places) { [nameof(ItemContent.Title)] = place },
        };

    /// <summary>Guesses from a text.</summary>
    public static GuessedMetadata Of(ItemText text)
    {
        var lines = text
            .Blocks.OfType<Paragraph>()
            .SelectMany(p => string.Concat(p.Runs.Select(r => r.Plain)).Split('\n').Select(t => new Line(t.Trim(), p)))
            .Where(line => line.Text.Length > 0)
            .ToList();
        var places = new Dictionary<string, string>();
        var numbered = lines.FindIndex(0, Math.Min(Beginning, lines.Count), line => NumberIn(line.Text) is not null);
        if (numbered >= 0)
        {
            places[nameof(ItemContent.DocumentNumber)] = $"正文第 {numbered + 1} 行";
        }

        var last = lines.FindLastIndex(line => DateIn(line.Text) is not null);
        var isSigned = last >= Math.Max(0, lines.Count - End);
        var isOrgan = isSigned && last > 0 && IsOrgan(lines[last - 1].Text);
        if (isSigned)
        {
            places[nameof(ItemContent.MadeOn)] = $"落款，“{lines[last].Text}”";
        }

        if (isOrgan)
        {
            places[nameof(ItemContent.IssuingOrgan)] = "落款，成文日期的上一行";
        }

        return new(
            TitleOf(lines, places),
            numbered < 0 ? null : NumberIn(lines[numbered].Text),
            isSigned ? DateIn(lines[last].Text) : null,
            isOrgan ? lines[last - 1].Text : null
        )
        {
            Places = places,
        };
    }

    /// <summary>True when a line is a date and nothing else.</summary>
    internal static bool IsDay(string line) => DateIn(line) is not null;

    private static string? TitleOf(List<Line> lines, Dictionary<string, string> places)
    {
        var beginning = lines.Take(Beginning).Where(line => !IsLetterhead(line.Text)).ToList();
        var centred = beginning
            .SkipWhile(line => !line.IsCentred)
            .TakeWhile(line => line.IsCentred && DateIn(line.Text) is null)
            .ToList();
        var first = centred.Count > 0 ? centred[0] : beginning.FirstOrDefault(line => line.Paragraph?.Level > 0);
        var title = centred.Count > 0 ? string.Concat(centred.Select(line => line.Text)) : first.Text;
        if (title is not { Length: > 0 and <= LongestTitle })
        {
            return null;
        }

        places[nameof(ItemContent.Title)] =
            centred.Count > 1 ? $"正文第 {lines.IndexOf(first) + 1} 行起居中的 {centred.Count} 行"
            : centred.Count == 1 ? $"正文第 {lines.IndexOf(first) + 1} 行（居中）"
            : "正文的第一个标题";
        return title;
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

    // The one that is not there has neither text nor paragraph.
    private readonly record struct Line(string Text, Paragraph? Paragraph)
    {
        public bool IsCentred => Paragraph?.Alignment == Alignment.Centre;
    }
}
