using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Personal;

/// <summary>R111: no labelled field of somebody's file (出生日期, 病历号, 微信号, …). Labels and values are in <c>personal-fields.json</c>.</summary>
internal sealed class PersonalFieldsStayOut : IReadingCheck
{
    private const string File = "Personal/personal-fields.json";
    private static readonly (Regex Shape, FieldRow Row)[] Fields = Load();

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
                    if (!isTold && !PublicContacts.Hold(item.Lists, words) && !item.IsAccepted(words))
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

    private static (Regex, FieldRow)[] Load() =>
        [
            .. ReadingData
                .Rows<FieldRow>(File)
                .Select(row =>
                {
                    ReadingData.Require(row.Labels.Count > 0 && row.Labels.All(l => l.Length >= 2), File, row.What);
                    var labels = string.Join('|', row.Labels.Select(Regex.Escape));
                    return (
                        new Regex(
                            $"(?:{labels})(?:号码)?[ :]{{0,3}}(?<value>{row.Value})",
                            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
                            TimeSpan.FromSeconds(1)
                        ),
                        row
                    );
                }),
        ];

    private sealed record FieldRow(string What, IReadOnlyList<string> Labels, string Value);
}
