using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Letters.OwnTexts;

/// <summary>修改文书样式: an edition of the agency's own words, or back to those that the platform brings. Papers that were begun keep their words.</summary>
public sealed class WriteLetterText(PlatformDb db, TimeProvider clock)
{
    /// <summary>Which agency and kind of paper, the version that was read (0 while there is none), the words and what was changed.</summary>
    /// <param name="AgencyId">The agency.</param>
    /// <param name="Kind">Code of the kind of paper.</param>
    /// <param name="Version">The version that was read; 0 while there is none.</param>
    /// <param name="Words">The words in the form of the files in letter-texts; null for those that the platform brings.</param>
    /// <param name="Note">What was changed and why.</param>
    public sealed record Input(Guid AgencyId, string Kind, int Version, string? Words, string? Note);

    /// <summary>Keeps it, or says why not.</summary>
    public async Task<Outcome<AgencyLetterText>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, StaffRole.DisclosureHead) is { } refusal)
        {
            return refusal;
        }

        var kind = LetterKinds.Of(input.Kind);
        var kept = await db.Set<AgencyLetterText>()
            .SingleOrDefaultAsync(t => t.AgencyId == agency.Id && t.KindCode == kind.Code, cancel);
        var words = Tidy(input.Words);
        if (await ProblemsAsync(kind, kept, input, words, cancel) is { Count: > 0 } problems)
        {
            return problems;
        }

        if (kept is null)
        {
            kept = new AgencyLetterText(agency, kind);
            db.Add(kept);
        }
        else
        {
            db.Expect(kept, input.Version);
        }

        var acting = context.As(StaffRole.DisclosureHead);
        kept.Use(words, input.Note.Tidy(), acting.Actor.Name, clock.GetUtcNow());
        db.Record(acting, new LetterTextWritten(kept.Subject, kept.EditionCount, words.Length == 0));
        await db.SaveChangesAsync(cancel);
        return kept;
    }

    private async Task<List<Problem>> ProblemsAsync(
        LetterKind kind,
        AgencyLetterText? kept,
        Input input,
        string words,
        CancellationToken cancel
    )
    {
        var check = new FieldCheck()
            .AtMost(nameof(input.Words), "样式", words, AgencyLetterText.LongestWords)
            .AtMost(nameof(input.Note), "修改说明", input.Note, LetterTextEdition.LongestNote)
            .Holds(input.Note.Tidy().Length > 0, nameof(input.Note), "请写明改了什么、为什么改。")
            .Holds(input.Words is null || words.Length > 0, nameof(input.Words), "样式不能是空的。")
            .Holds(
                words != await LastWordsAsync(kept, cancel),
                nameof(input.Words),
                input.Words is null ? "现在用的就是平台标准样式。" : "样式没有改动。"
            )
            .Problems;
        if (words.Length > 0)
        {
            check.AddRange(LetterTextRules.ProblemsOf(kind, words).Select(p => new Problem(nameof(input.Words), p)));
        }

        return check;
    }

    // Never had one and went back to the standard are the same words.
    private async Task<string> LastWordsAsync(AgencyLetterText? kept, CancellationToken cancel) =>
        kept is null
            ? ""
            : await db.Set<LetterTextEdition>()
                .Where(e => e.TextId == kept.Id && e.Number == kept.EditionCount)
                .Select(e => e.Words)
                .SingleAsync(cancel);

    private static string Tidy(string? words) =>
        string.Join('\n', (words ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}

/// <summary>An agency's words for a kind of paper were changed.</summary>
/// <param name="Subject">The words.</param>
/// <param name="Edition">Number of the edition.</param>
/// <param name="IsStandard">True when the agency went back to the words that the platform brings.</param>
[Term("修改文书样式")]
public sealed record LetterTextWritten(AuditSubject Subject, int Edition, bool IsStandard) : AuditedEvent(Subject);
