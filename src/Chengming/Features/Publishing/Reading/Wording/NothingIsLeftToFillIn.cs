using System.Text.RegularExpressions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Wording;

/// <summary>R310: nothing of a template is left to fill in: ×月×日, XX县, “待定”, notes to oneself.</summary>
internal sealed partial class NothingIsLeftToFillIn : IReadingCheck
{
    public ReadingRule Rule { get; } =
        new("R310", ReadingFamily.Wording, "不应留有未填的空和备注", FindingSeverity.Warning, "办公惯例：文字校对");

    public void Run(ItemText item, FindingBook book)
    {
        foreach (var passage in item.Passages)
        {
            foreach (Match match in Blank().Matches(passage.Plain))
            {
                var words = passage.Words(match);
                if (!item.IsAccepted(Rule, words) && !passage.IsQuoted(words.Start, words.End))
                {
                    // Places are also left out on purpose, so that nobody is known by them.
                    book.Add(
                        Rule,
                        words,
                        $"“{words.Value}”：像是模板里没有填的空。",
                        "填上，或删去。",
                        match.Groups["place"].Success ? FindingSeverity.Question : null
                    );
                }
            }
        }
    }

    [GeneratedRegex(
        @"[×X]{1,4} ?年 ?[×X]{1,2} ?月(?: ?[×X]{1,2} ?日)?|[×X]{1,2} ?月 ?[×X]{1,2} ?日|(?<place>(?<![A-Za-z])(?:XX+|××+)(?:县|市|区|局|镇|乡|部门|科室))|〔(?:[×X]{1,4}|20[×X]{2}|_+| *)〕|\(此处[^)]{0,20}\)|\[(?:此处|请填写|填写|插入)[^\]]{0,20}\]|【(?:此处|请填写|填写|待补充|待核实|插入)[^】]{0,20}】|\((?:待定|待补充|待核实|待填|数据待更新)\)"
    )]
    private static partial Regex Blank();
}
