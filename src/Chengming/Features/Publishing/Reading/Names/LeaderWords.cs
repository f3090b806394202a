using Chengming.Features.Publishing.Reading.Texts;

namespace Chengming.Features.Publishing.Reading.Names;

/// <summary>A leader's name in a text, with the posts that stand right before or behind it.</summary>
internal sealed record LeaderWords(Leader Leader, TextSpan Words)
{
    /// <summary>The leaders named in a passage.</summary>
    public static IEnumerable<LeaderWords> In(Passage passage, IReadOnlyList<Leader> leaders)
    {
        var byName = leaders.Where(l => l.Name.Length > 1).ToLookup(l => l.Name, StringComparer.Ordinal);
        if (byName.Count == 0)
        {
            yield break;
        }

        foreach (var (start, name) in new WordFinder(byName.Select(g => g.Key)).In(passage.Text))
        {
            yield return new LeaderWords(byName[name].First(), passage.Words(start, name.Length));
        }
    }
}
