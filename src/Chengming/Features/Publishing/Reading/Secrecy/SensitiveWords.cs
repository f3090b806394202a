using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>Words of matters that may be secret, from <c>secrecy-words.json</c>; each is told once an item.</summary>
internal static class SensitiveWords
{
    private const string File = "Secrecy/secrecy-words.json";
    private static readonly Dictionary<string, WordRow> Rows = Load();
    private static readonly WordFinder Finder = new(Rows.Keys);

    public static void Tell(ReadingRule rule, ItemText item, FindingBook book)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in item.Passages)
        {
            foreach (var (start, word) in Finder.In(passage.Text))
            {
                var row = Rows[word];
                var words = passage.Words(start, word.Length);
                var isTold =
                    row.Rule == rule.Number
                    && !told.Contains(word)
                    && !IsHarmless(passage, words, row.Unless)
                    && !item.IsAccepted(words)
                    && !passage.IsQuoted(words.Start, words.End);
                if (isTold)
                {
                    told.Add(word);
                    book.Add(rule, words, $"“{word}”：{row.Why}。", "由保密审查人员核对后决定。");
                }
            }
        }
    }

    private static bool IsHarmless(Passage passage, TextSpan words, IReadOnlyList<string> unless)
    {
        var sentence = unless.Count == 0 ? "" : passage.SentenceWith(words.Start, words.End);
        return unless.Any(u => sentence.Contains(u, StringComparison.Ordinal));
    }

    private static Dictionary<string, WordRow> Load()
    {
        var rows = ReadingData.Rows<WordRow>(File);
        foreach (var row in rows)
        {
            ReadingData.Require(
                row is { Word.Length: >= 2, Why.Length: > 0 } && row.Unless.All(u => u.Length > 1),
                File,
                row.Word
            );
        }

        return rows.ToDictionary(r => r.Word, StringComparer.Ordinal);
    }

    private sealed record WordRow(string Rule, string Word, IReadOnlyList<string> Unless, string Why);
}
