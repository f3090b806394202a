using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Names;

/// <summary>Finds former names of organs where the present one is meant.</summary>
/// <remarks>A document made before the change, a sentence about a year before it or about the change itself, and 原… rightly use the old name.</remarks>
internal sealed partial class FormerNames
{
    private static readonly string[] OfTheChange =
    [
        "更名",
        "改名",
        "撤销",
        "合并",
        "组建",
        "整合",
        "划入",
        "不再保留",
        "改革前",
        "前身",
        "挂牌",
        "改称",
    ];

    private readonly WordFinder finder;
    private readonly Dictionary<string, FormerOrgan> byOld;

    public FormerNames(IEnumerable<FormerOrgan> organs)
    {
        byOld = organs.ToDictionary(o => o.Old, StringComparer.Ordinal);
        finder = new WordFinder(byOld.Keys);
    }

    public void Tell(ReadingRule rule, ItemText item, FindingBook book)
    {
        foreach (var passage in item.Passages)
        {
            foreach (var (start, old) in finder.In(passage.Text))
            {
                var organ = byOld[old];
                var words = passage.Words(start, old.Length);
                if (!IsRightly(rule, item, words, organ))
                {
                    book.Add(
                        rule,
                        words,
                        $"“{old}”是 {organ.ChangedOn.ToString("yyyy年M月", CultureInfo.InvariantCulture)}以前的名称，现为“{organ.Present}”。",
                        organ.Present,
                        source: organ.Source,
                        replacement: organ.Present.AsSpan().ContainsAny("、（等或") ? null : organ.Present
                    );
                }
            }
        }
    }

    private static bool IsRightly(ReadingRule rule, ItemText item, TextSpan words, FormerOrgan organ)
    {
        var passage = words.Passage;
        var sentence = passage.SentenceWith(words.Start, words.End);
        return (item.Item.MadeOn ?? item.Signature.SignedOn) < organ.ChangedOn
            || passage.IsQuoted(words.Start, words.End)
            || item.IsAccepted(rule, words)
            || RightWords.Cover(passage.Text, words.Start, words.Length, organ.Unless)
            || passage.Plain[Math.Max(0, words.Start - 6)..words.Start].Contains('原', StringComparison.Ordinal)
            || OfTheChange.Any(w => sentence.Contains(w, StringComparison.Ordinal))
            || Year()
                .Matches(sentence)
                .Any(y => int.Parse(y.Groups[1].ValueSpan, CultureInfo.InvariantCulture) < organ.ChangedOn.Year);
    }

    [GeneratedRegex(@"((?:19|20)\d{2}) ?[年〕]")]
    private static partial Regex Year();
}

/// <summary>A former name.</summary>
/// <param name="Old">The former name.</param>
/// <param name="Present">What it is called now.</param>
/// <param name="ChangedOn">The day of the change.</param>
/// <param name="Unless">Right words that hold the former name.</param>
internal sealed record FormerOrgan(string Old, string Present, DateOnly ChangedOn, IReadOnlyList<string> Unless)
{
    /// <summary>Whose list it is from; null for the source of the rule.</summary>
    [JsonIgnore]
    public string? Source { get; init; }
}
