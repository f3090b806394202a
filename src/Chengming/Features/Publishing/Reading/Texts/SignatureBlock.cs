using System.Text.RegularExpressions;

namespace Chengming.Features.Publishing.Reading.Texts;

/// <summary>落款: the last lines that hold nothing but organs and a date. A day of coming into force stands inside a sentence and is none.</summary>
internal sealed partial record SignatureBlock(TextSpan? Date, DateOnly? SignedOn, IReadOnlyList<TextSpan> Organs)
{
    private const int MostOrgans = 8;
    private const int LastLines = 3;

    public static SignatureBlock Of(IReadOnlyList<Passage> paragraphs)
    {
        for (var i = paragraphs.Count - 1; i > 0; i--)
        {
            var passage = paragraphs[i];
            if (DateWords.Whole(passage.Plain) is { } alone)
            {
                // A date alone near the beginning is that of a news report.
                var organs = OrgansBefore(paragraphs, i);
                if (organs.Count > 0 || i >= paragraphs.Count - LastLines)
                {
                    return new SignatureBlock(passage.Whole, alone, organs);
                }
            }

            if (
                OneLine().Match(passage.Plain) is { Success: true } line
                && DateWords.Whole(line.Groups["date"].Value) is { } day
                && OrganName.IsOne(line.Groups["organ"].Value)
            )
            {
                return new SignatureBlock(
                    passage.Words(line.Groups["date"]),
                    day,
                    [passage.Words(line.Groups["organ"])]
                );
            }
        }

        return new SignatureBlock(null, null, []);
    }

    private static List<TextSpan> OrgansBefore(IReadOnlyList<Passage> paragraphs, int date)
    {
        var organs = new List<TextSpan>();
        for (var i = date - 1; i > 0 && organs.Count < MostOrgans; i--)
        {
            var line = paragraphs[i].Text;
            var names = OrganName.Parted(line).ToList();
            if (names.Count == 0 || !names.TrueForAll(OrganName.IsOne))
            {
                break;
            }

            organs.AddRange(
                names.Select(n => paragraphs[i].Words(line.IndexOf(n, StringComparison.Ordinal), n.Length))
            );
        }

        return organs;
    }

    [GeneratedRegex(@"^ *(?<organ>[\u4e00-\u9fff()]{4,36}) +(?<date>[^ ].{6,12}日) *\z")]
    private static partial Regex OneLine();
}
