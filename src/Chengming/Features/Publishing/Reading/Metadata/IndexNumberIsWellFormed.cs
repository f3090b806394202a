using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Metadata;

/// <summary>R605: the index number is one that the agency's rule makes, or has one of the usual shapes when the agency has no rule.</summary>
internal sealed partial class IndexNumberIsWellFormed : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new(
            "R605",
            ReadingFamily.Metadata,
            "索引号应符合编制规则",
            FindingSeverity.Warning,
            "《政府信息公开条例》第十二条；本机关索引号编制规则"
        );

    public void Run(ItemText item, FindingBook book)
    {
        var number = item.Item.IndexNumber?.Trim() ?? "";
        if (number.Length == 0)
        {
            return;
        }

        var isRight = item.Lists.IndexNumbers is { } rule ? rule.TryRead(number, out _) : Usual().IsMatch(number);
        if (!isRight)
        {
            book.Add(
                Rule,
                new ReadingPlace(ReadingField.IndexNumber),
                number,
                $"“{number}”不合索引号编制规则。",
                item.Lists.IndexNumbers is { } known ? $"按 {known.Pattern} 编制。" : "核对机构代码、年份和流水号。"
            );
        }
    }

    // Code, year and serial, or class, year and serial; code, year with month and day.
    [GeneratedRegex(@"^[0-9A-Za-z]{5,20}-?[/-](?:19|20)\d{2}-\d{3,9}\z")]
    private static partial Regex Usual();
}
