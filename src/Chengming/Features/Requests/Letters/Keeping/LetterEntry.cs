using Chengming.Actions;
using Chengming.Features.Agencies;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>The words of a paper as they were typed.</summary>
/// <param name="Addressee">主送.</param>
/// <param name="Passages">The passages in their order.</param>
/// <param name="Withholds">Whether a partial disclosure withholds something on articles 14 to 16.</param>
public sealed record LetterEntry(string? Addressee, IReadOnlyList<string?> Passages, bool Withholds)
{
    private const int LongestPassage = 4000;

    /// <summary>Tidied.</summary>
    internal LetterFullWords Full => new(Addressee.Tidy(), [.. Passages.Select(p => p.Tidy())]);

    /// <summary>What cannot be kept even as a draft.</summary>
    /// <param name="sections">The passages of the paper.</param>
    internal IEnumerable<Problem> ProblemsFor(IReadOnlyList<LetterSection> sections)
    {
        var check = new FieldCheck().AtMost(nameof(Addressee), "主送", Addressee, CaseLetter.LongestAddressee);
        check.Holds(Passages.Count == sections.Count, "", "文书的段落不全，请重新打开表单。");
        foreach (var (place, section) in sections.Index())
        {
            check.AtMost($"Sections[{place}]", section.Label, Passages.ElementAtOrDefault(place), LongestPassage);
        }

        return check.Problems;
    }
}
