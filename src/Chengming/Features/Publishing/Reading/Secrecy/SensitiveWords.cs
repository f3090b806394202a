using Chengming.Features.Publishing.Reading.Findings;
using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Secrecy;

/// <summary>Words of matters that may be secret, from <c>secrecy-words.json</c>; each is told once an item.</summary>
internal static class SensitiveWords
{
    internal const string File = "Secrecy/secrecy-words.json";
    private static readonly Dictionary<string, WordRow> Rows = Read(ReadingFile.Open(File));
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

    internal static Dictionary<string, WordRow> Read(ReadingFile file) =>
        file.Rows<WordRow>(r => r.Word, FaultsOf, isUnique: true).ToDictionary(r => r.Word, StringComparer.Ordinal);

    private static IEnumerable<string> FaultsOf(WordRow row)
    {
        if (!SecrecyRules.Words.Contains(row.Rule))
        {
            yield return $"{row.Rule} is no rule of words: write {string.Join(" or ", SecrecyRules.Words)}";
        }

        if (row.Word.Length < 2)
        {
            yield return "the word is shorter than two characters and would be found everywhere: write a longer one";
        }

        if (row.Unless.Any(u => u.Length < 2))
        {
            yield return "a word of “unless” is shorter than two characters: write a longer one";
        }

        if (row.Why.Length == 0)
        {
            yield return "“why” is empty: say what the word may touch";
        }
    }

    internal sealed record WordRow(string Rule, string Word, IReadOnlyList<string> Unless, string Why);
}
