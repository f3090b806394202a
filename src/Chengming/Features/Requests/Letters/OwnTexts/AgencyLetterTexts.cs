using Chengming.Data;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Letters.OwnTexts;

/// <summary>Finds the words of a paper for an agency: its own where it has some, else those that the platform brings (选用文书样式).</summary>
[Term("选用文书样式")]
public sealed class AgencyLetterTexts(PlatformDb db)
{
    /// <summary>The words in use.</summary>
    public async Task<LetterTextInUse> NowAsync(Guid agencyId, LetterKind kind, CancellationToken cancel)
    {
        var last = await Editions(agencyId, kind)
            .OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Words })
            .FirstOrDefaultAsync(cancel);
        return LetterTextInUse.Of(kind, last?.Number ?? 0, last?.Words ?? "");
    }

    /// <summary>The words of an edition; null when there is no such edition. Edition 0 are those that the platform brings.</summary>
    public async Task<LetterTextInUse?> OfAsync(Guid agencyId, LetterKind kind, int edition, CancellationToken cancel)
    {
        var words =
            edition == 0
                ? ""
                : await Editions(agencyId, kind)
                    .Where(e => e.Number == edition)
                    .Select(e => e.Words)
                    .SingleOrDefaultAsync(cancel);
        return words is null ? null : LetterTextInUse.Of(kind, edition, words);
    }

    private IQueryable<LetterTextEdition> Editions(Guid agencyId, LetterKind kind) =>
        db.Set<AgencyLetterText>()
            .AsNoTracking()
            .Where(t => t.AgencyId == agencyId && t.KindCode == kind.Code)
            .SelectMany(t => t.Editions);
}

/// <summary>Words of a paper with the edition they come from (所用文书样式).</summary>
/// <param name="Text">The words, read.</param>
/// <param name="Words">The words as they were written.</param>
/// <param name="Edition">Number of the agency's edition; 0 when it never had one.</param>
/// <param name="IsOwn">True for the agency's own words, false for those that the platform brings.</param>
/// <param name="IsOutdated">True where own words no longer keep the rules of this release, so that the platform's are used.</param>
[Term("所用文书样式")]
public sealed record LetterTextInUse(LetterText Text, string Words, int Edition, bool IsOwn, bool IsOutdated)
{
    internal static LetterTextInUse Of(LetterKind kind, int edition, string words)
    {
        var isOwn = words.Length > 0;
        var isOutdated = isOwn && LetterTextRules.ProblemsOf(kind, words).Count > 0;
        return isOwn && !isOutdated
            ? new(LetterText.Read(kind, words, out _), words, edition, true, false)
            : new(LetterTexts.Of(kind), isOwn ? words : LetterTexts.WordsOf(kind), edition, isOwn, isOutdated);
    }
}
