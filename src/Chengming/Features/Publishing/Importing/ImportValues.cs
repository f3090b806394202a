using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Chengming.Features.Publishing.Classifying;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;
using Chengming.Time;

namespace Chengming.Features.Publishing.Importing;

/// <summary>Reads the words of a row as the content of an item, and says at which column what has to be mended.</summary>
internal sealed partial class ImportValues
{
    private readonly Dictionary<string, string> words;
    private readonly List<ImportProblem> problems = [];

    private ImportValues(IEnumerable<ImportedValue> values) =>
        words = values.Where(v => v.Words.Trim().Length > 0).ToDictionary(v => v.Field, v => v.Words.Trim());

    /// <summary>The content, and what has to be mended; with problems the content is what could be read of it.</summary>
    public static (ItemContent Content, IReadOnlyList<ImportProblem> Problems) Read(IEnumerable<ImportedValue> values)
    {
        var row = new ImportValues(values);
        var content = row.Content();
        var faulty = row.problems.Select(p => p.Field).ToHashSet();
        var check = ItemContentCheck.Draft(content);
        // A column that could not be read is not named a second time for being empty.
        row.problems.AddRange(
            check
                .Problems.Where(p => !faulty.Contains(p.Field))
                .Select(p => new ImportProblem(
                    p.Field,
                    ImportColumns.All.FirstOrDefault(c => c.Field == p.Field)?.Header ?? "",
                    p.Message
                ))
        );
        return (check.Value ?? content, row.problems);
    }

    /// <summary>Plain words as paragraphs; what is HTML stays so and is cleaned later.</summary>
    public static string Markup(string words)
    {
        if (words.Contains("</", StringComparison.Ordinal) || words.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            return words;
        }

        var html = new StringBuilder();
        foreach (
            var line in words
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(line)).Append("</p>");
        }

        return html.ToString();
    }

    private ItemContent Content() =>
        new()
        {
            Title = Of(nameof(ItemContent.Title)),
            Column = ColumnOf(Of(nameof(ItemContent.Column))),
            Text = Markup(Of(nameof(ItemContent.Text))),
            DocumentNumber = Of(nameof(ItemContent.DocumentNumber)),
            IssuingOrgan = Of(nameof(ItemContent.IssuingOrgan)),
            MadeOn = DayOf(nameof(ItemContent.MadeOn)),
            EarlierPublishedOn = DayOf(nameof(ItemContent.EarlierPublishedOn)),
            EarlierPublishedIn = Of(nameof(ItemContent.EarlierPublishedIn)),
            Theme = ThemeOf(Of(nameof(ItemContent.Theme))),
            Genre = Of(nameof(ItemContent.Genre)),
            Keywords = Of(nameof(ItemContent.Keywords)),
            Abstract = Of(nameof(ItemContent.Abstract)),
            SourceName = Of(nameof(ItemContent.SourceName)),
            SourceAddress = Of(nameof(ItemContent.SourceAddress)),
            InForceFrom = DayOf(nameof(ItemContent.InForceFrom)),
            ValidUntil = DayOf(nameof(ItemContent.ValidUntil)),
            Matter = MatterOf(Of(nameof(ItemContent.Matter))),
        };

    private string Of(string field) => words.GetValueOrDefault(field) ?? "";

    private DateOnly? DayOf(string field)
    {
        // “2021-05-10 09:30” of a website: the time of day does not matter.
        var text = Packed(TimeOfDay().Replace(Of(field), ""));
        if (text.Length == 0)
        {
            return null;
        }

        if (WrittenDay.Read(text) is { } day)
        {
            return day;
        }

        Fault(field, $"“{Of(field)}”不是日期。请写成 2021-05-06 或 2021年5月6日。");
        return null;
    }

    private string ColumnOf(string name)
    {
        if (name.Length == 0)
        {
            return "";
        }

        var wanted = Packed(name);
        var found = PlatformColumns
            .ForItems.Where(c => c.Slug == name || Packed(c.FullName) == wanted || c.Name == name)
            .ToList();
        if (found.Count == 1)
        {
            return found[0].Slug;
        }

        Fault(
            nameof(ItemContent.Column),
            found.Count > 1
                ? $"有 {found.Count} 个栏目叫“{name}”，请写全名：{string.Join("，或 ", found.Select(c => c.FullName))}。"
                : $"没有名为“{name}”的栏目。请照抄模板“可选值”表里的栏目。"
        );
        return "";
    }

    private static string ThemeOf(string name)
    {
        var wanted = name.Replace('/', '\\').Replace('>', '\\');
        var parts = wanted.Split('\\', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var whole = string.Join('\\', parts);
        var below = Themes
            .All.SelectMany(g => g.Themes)
            .Where(t => t.EndsWith($"\\{whole}", StringComparison.Ordinal))
            .ToList();
        return !Themes.Contains(whole) && below.Count == 1 ? below[0] : whole;
    }

    private static string MatterOf(string name)
    {
        var found = StandardCatalogue.Emergency.Matters.Where(m => m.Code == name || m.SecondLevel == name).ToList();
        return found.Count == 1 ? found[0].Code : name;
    }

    private void Fault(string field, string message) =>
        problems.Add(new ImportProblem(field, ImportColumns.Of(field).Header, message));

    [GeneratedRegex(@"\s+\d{1,2}:\d{2}(:\d{2})?$")]
    private static partial Regex TimeOfDay();

    private static string Packed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
