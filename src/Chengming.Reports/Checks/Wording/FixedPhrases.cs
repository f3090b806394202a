using System.Text;

namespace Chengming.Reports.Checks.Wording;

/// <summary>
/// Makes rules for characters that fell out of phrases of this field, from <c>fixed-phrases.csv</c>. Only characters inside a phrase
/// count: without its first or last one it mostly is another right phrase.
/// </summary>
internal static class FixedPhrases
{
    private const int Shortest = 5;

    public static IEnumerable<WordingRule> Read(Stream csv)
    {
        using var reader = new StreamReader(csv, Encoding.UTF8);
        if (reader.ReadLine() != "phrase,mayLack")
        {
            throw new InvalidDataException("The first line must be phrase,mayLack.");
        }

        var phrases = new List<(string Phrase, string MayLack)>();
        while (reader.ReadLine() is { } line)
        {
            var fields = RuleFile.Fields(line);
            if (fields.Count != 2 || fields[0].Length < Shortest)
            {
                throw new InvalidDataException(
                    $"“{line}”: a phrase of {Shortest} characters or more, and what it may lack."
                );
            }

            phrases.Add((fields[0], fields[1]));
        }

        return Variants(phrases);
    }

    private static List<WordingRule> Variants(List<(string Phrase, string MayLack)> phrases)
    {
        var rules = new List<WordingRule>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (phrase, mayLack) in phrases)
        {
            for (var i = 1; i < phrase.Length - 1; i++)
            {
                var variant = phrase.Remove(i, 1);
                var isRight =
                    mayLack.Contains(phrase[i], StringComparison.Ordinal)
                    || phrases.Exists(p => p.Phrase.Contains(variant, StringComparison.Ordinal));
                if (!isRight && seen.Add(variant))
                {
                    rules.Add(Rule(variant, phrase, phrase[i]));
                }
            }
        }

        return rules;
    }

    private static WordingRule Rule(string variant, string phrase, char lost) =>
        new()
        {
            Pattern = variant,
            Anchors = [],
            Kind = WordingKind.Dropped,
            Severity = Severity.Warning,
            Unless = [],
            Suggestion = phrase,
            Explanation = $"漏“{lost}”",
        };
}
