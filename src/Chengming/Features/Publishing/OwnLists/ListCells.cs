using System.Globalization;
using Chengming.Actions;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Time;

namespace Chengming.Features.Publishing.OwnLists;

/// <summary>What somebody typed or pasted under the columns of a list, and what of it cannot be read.</summary>
internal sealed class ListCells(IReadOnlyDictionary<string, string> typed)
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>The words without blanks around them, and with one blank for several.</summary>
    public string Words(string field) =>
        string.Join(' ', Typed(field).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words without any blank: spreadsheets spread short names, 张　三.</summary>
    public string Tight(string field) => string.Concat(Typed(field).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The words with digits, letters and signs of half width.</summary>
    public string Plain(string field) => PlainText.Of(Words(field));

    /// <summary>Several words, however they are parted, with one sign between.</summary>
    public string Several(string field, char between) =>
        string.Join(
            between,
            Tight(field).Split(['、', '，', ',', '；', ';', '/'], StringSplitOptions.RemoveEmptyEntries)
        );

    public DateOnly? Day(string field, string label)
    {
        var text = Typed(field);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (WrittenDay.Read(text) is not { } day)
        {
            problems.Add(new Problem(field, $"{label}“{text.Trim()}”不是日期，请写成 2021-05-06 或 2021年5月6日。"));
            return null;
        }

        return day;
    }

    public int? Number(string field, string label)
    {
        var text = PlainText.Of(Tight(field));
        if (text.Length == 0)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            problems.Add(new Problem(field, $"{label}“{text}”不是数字。"));
            return null;
        }

        return number;
    }

    private string Typed(string field) => typed.GetValueOrDefault(field) ?? "";
}
