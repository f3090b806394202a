using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Figures;

/// <summary>Nouns that share one number with the noun after them: 予以公开及部分公开6件.</summary>
internal static class JoinedNouns
{
    private static readonly Dictionary<string, string> FigureOf = FigureWords
        .Loaded.Groups.Where(g => g is { Joins: true, WithoutVerb: not null })
        .SelectMany(g => g.Nouns.Select(n => (Noun: n, g.WithoutVerb)))
        .ToDictionary(n => n.Noun, n => n.WithoutVerb!, StringComparer.Ordinal);

    private static readonly string[] Nouns = [.. FigureOf.Keys];

    /// <summary>The figures of the nouns joined before this one, the nearest first.</summary>
    public static IReadOnlyList<ProseFigure> Before(NounInText noun)
    {
        if (!noun.Group.Joins)
        {
            return [];
        }

        List<ProseFigure>? found = null;
        var text = noun.Passage.Text.AsSpan(noun.ClauseStart, noun.Hit.Start - noun.ClauseStart);
        while (text.Length > 1 && text[^1] is '和' or '及' or '与' or '、' or '或')
        {
            if (Nouns.LongestEnding(text[..^1]) is not { } before)
            {
                break;
            }

            (found ??= []).Add(FigureWords.Loaded.Figure(FigureOf[before]));
            text = text[..^(before.Length + 1)];
        }

        return found ?? [];
    }
}
