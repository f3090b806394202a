using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Guide;

/// <summary>发布指南: makes the next edition of an agency's guide public; refused while a statutory part is missing.</summary>
public sealed class PublishGuide(PlatformDb db, RemedyDirectory remedies, AgencyChange change, TimeProvider clock)
{
    /// <summary>Whose guide, as it was read, and why a new edition.</summary>
    public sealed record Input(Guid AgencyId, int Version, string? Reason);

    /// <summary>Publishes the draft.</summary>
    public async Task<Outcome<GuideEdition>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Id == input.AgencyId, cancel);
        if ((AgencyChange.GoneProblem(agency) ?? GuideKeepers.Refusal(context.Actor, agency)) is { } refusal)
        {
            return refusal;
        }

        var guide = await db.Set<DisclosureGuide>().SingleOrDefaultAsync(g => g.AgencyId == agency.Id, cancel);
        if (guide is null)
        {
            return new Problem("", "还没有草稿。请先填写并保存。");
        }

        var content = GuideContent.Of(guide, agency, await remedies.OfAsync(agency, cancel));
        var problems = new FieldCheck().Needed(nameof(input.Reason), "发布说明", input.Reason, 500).Problems;
        problems.AddRange(
            GuideCompleteness.Of(content).Select(m => new Problem(m.Field, $"缺少{m.Title}（{m.Basis}）。{m.How}"))
        );
        if (problems.Count > 0)
        {
            return problems;
        }

        var now = clock.GetUtcNow();
        var edition = guide.Publish(content, context.Actor.Name, input.Reason!.Trim(), ChinaTime.Day(now), now);
        db.Expect(guide, input.Version);
        db.Add(edition);
        db.Record(
            context with
            {
                Reason = edition.Reason,
            },
            new GuidePublished(guide.SubjectOf(agency), edition.Number, edition.ContentHash)
        );
        await db.SaveChangesAsync(cancel);
        await change.ShowAsync(cancel);
        return edition;
    }
}

/// <summary>An edition of a guide was published.</summary>
/// <param name="Subject">The guide.</param>
/// <param name="Number">The edition.</param>
/// <param name="ContentHash">Digest of what was published.</param>
[Term("发布指南")]
public sealed record GuidePublished(AuditSubject Subject, int Number, string ContentHash) : AuditedEvent(Subject);
