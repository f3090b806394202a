using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Metadata;

/// <summary>R601: the elements that its genre needs are filled in; rows in <c>required-elements.json</c>.</summary>
internal sealed class RequiredElementsAreThere : IReadingCheck
{
    internal const string File = "Metadata/required-elements.json";

    private static readonly HashSet<ReadingField> Looked =
    [
        .. Empty(new ItemToRead { Title = "", Today = default }).Select(f => f.Field),
    ];

    private static readonly IReadOnlyList<GenreRow> Rows = Read(ReadingFile.Open(File));

    public ReadingRule Rule { get; } =
        new(
            "R601",
            ReadingFamily.Metadata,
            "应填的要素不得为空",
            FindingSeverity.Warning,
            "《政府信息公开条例》第十二条；办公惯例：要素核对"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var row =
            Rows.FirstOrDefault(r => r.Genres.Contains(item.Item.Genre ?? "")) ?? Rows.First(r => r.Genres.Count == 0);
        foreach (var (field, name) in Empty(item.Item))
        {
            if (row.Required.Contains(field))
            {
                book.Add(Rule, new ReadingPlace(field), "", $"没有填{name}。", $"填上{name}。");
            }
            else if (row.Expected.Contains(field))
            {
                book.Add(
                    Rule,
                    new ReadingPlace(field),
                    "",
                    $"没有填{name}，这类信息一般都有。",
                    $"填上{name}；确实没有的填“无”。",
                    FindingSeverity.Question
                );
            }
        }
    }

    private static IEnumerable<(ReadingField Field, string Name)> Empty(ItemToRead item)
    {
        (ReadingField, string, bool)[] all =
        [
            (ReadingField.Title, "标题", IsEmpty(item.Title)),
            (ReadingField.IndexNumber, "索引号", IsEmpty(item.IndexNumber)),
            (ReadingField.DocumentNumber, "发文字号", IsEmpty(item.DocumentNumber)),
            (ReadingField.MadeOn, "成文日期", item.MadeOn is null),
            (ReadingField.IssuingOrgan, "制发机关", IsEmpty(item.IssuingOrgan)),
            (ReadingField.Publisher, "发布机构", IsEmpty(item.Publisher)),
            (ReadingField.Column, "栏目", IsEmpty(item.Column)),
            (ReadingField.Genre, "体裁分类", IsEmpty(item.Genre)),
            (ReadingField.Keywords, "关键词", item.Keywords.All(IsEmpty)),
            (ReadingField.Abstract, "内容概述", IsEmpty(item.Abstract)),
        ];
        return all.Where(f => f.Item3).Select(f => (f.Item1, f.Item2));
    }

    private static bool IsEmpty(string? text) => string.IsNullOrWhiteSpace(text);

    internal static IReadOnlyList<GenreRow> Read(ReadingFile file)
    {
        var rows = file.Rows<GenreRow>(r => string.Join('、', r.Genres), FaultsOf);
        file.Require(
            rows.Count(r => r.Genres.Count == 0) == 1,
            "one row, and only one, has to be without genres and holds for all others: write \"genres\": [] once"
        );
        var twice = rows.SelectMany(r => r.Genres).GroupBy(g => g).Where(g => g.Count() > 1).Select(g => g.Key);
        file.Require(!twice.Any(), $"{string.Join('、', twice)} stands in two rows: leave it in one");
        return rows;
    }

    private static IEnumerable<string> FaultsOf(GenreRow row)
    {
        if (row.Required.Intersect(row.Expected).Any())
        {
            yield return "an element is both required and expected: leave it in one";
        }

        foreach (var field in row.Required.Concat(row.Expected).Where(f => !Looked.Contains(f)))
        {
            yield return $"nobody looks whether {field} is empty: leave it out";
        }
    }

    internal sealed record GenreRow(
        IReadOnlyList<string> Genres,
        IReadOnlyList<ReadingField> Required,
        IReadOnlyList<ReadingField> Expected
    );
}
