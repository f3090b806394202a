using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Personal;

/// <summary>R111: no labelled field of somebody's file (出生日期, 病历号, 微信号, …). Labels and values are in <c>personal-fields.json</c>.</summary>
internal sealed class PersonalFieldsStayOut : IReadingCheck
{
    internal const string File = "Personal/personal-fields.json";
    private static readonly (Regex Shape, FieldRow Row)[] Fields = Read(ReadingFile.Open(File));

    public ReadingRule Rule { get; } =
        new(
            "R111",
            ReadingFamily.Personal,
            "不应公开自然人的出生日期、证件号、账号、社交账号等字段",
            FindingSeverity.Warning,
            "《个人信息保护法》第二十八条、第三十四条"
        );

    public void Run(ItemText item, FindingBook book)
    {
        foreach (var passage in item.Passages)
        {
            foreach (var (shape, row) in Fields)
            {
                foreach (Match match in shape.Matches(passage.Plain))
                {
                    var words = passage.Words(match);
                    var isTold = passage.Personal.Any(p => p.Start < words.End && words.Start < p.End);
                    if (!isTold && !PublicContacts.Hold(item.Lists, words))
                    {
                        book.AddMasked(Rule, words, Shown(match), $"此处有{row.What}。", "删除，或遮盖后公开。");
                    }
                }
            }
        }
    }

    private static string Shown(Match match)
    {
        var value = match.Groups["value"];
        return string.Concat(
            match.Value.AsSpan(0, value.Index - match.Index),
            new string('*', Math.Min(value.Length, 8))
        );
    }

    internal static (Regex, FieldRow)[] Read(ReadingFile file) =>
        [
            .. file.Rows<FieldRow>(r => r.What, FaultsOf, isUnique: true)
                .Select(r => (ReadingFile.Shape(PatternOf(r)), r)),
        ];

    private static string PatternOf(FieldRow row) =>
        $"(?:{string.Join('|', row.Labels.Select(Regex.Escape))})(?:号码)?[ :]{{0,3}}(?<value>{row.Value})";

    private static IEnumerable<string> FaultsOf(FieldRow row)
    {
        if (row.What.Length == 0)
        {
            yield return "“what” is empty: say what the field is";
        }

        if (row.Labels.Count == 0 || row.Labels.Any(l => l.Length < 2))
        {
            yield return "there is no label, or one shorter than two characters: write the words before the value in full";
        }

        foreach (var fault in ReadingFile.FaultsOf(row.Value))
        {
            yield return fault;
        }
    }

    internal sealed record FieldRow(string What, IReadOnlyList<string> Labels, string Value);
}
