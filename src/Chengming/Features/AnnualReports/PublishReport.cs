using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Reports;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.AnnualReports;

/// <summary>发布年度报告: makes a report public. A year is published once; a correction will be an edition of its own.</summary>
public sealed class PublishReport(PlatformDb db, IOutputCacheStore cache, TimeProvider clock)
{
    /// <summary>What to publish.</summary>
    /// <param name="Agency">The body that reports.</param>
    /// <param name="Report">Its report.</param>
    /// <param name="Note">What a reader must know of this copy; may be null.</param>
    public sealed record Input(Agency Agency, AnnualReport Report, string? Note = null);

    /// <summary>Publishes the report and drops the public pages that show reports from the cache.</summary>
    /// <exception cref="InvalidOperationException">The year was published before.</exception>
    public async Task<PublishedReport> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var published = new PublishedReport(input.Agency, input.Report, input.Note, clock.GetUtcNow());
        if (
            await db.PublishedReports.AnyAsync(
                r => r.AgencyId == published.AgencyId && r.Year == published.Year,
                cancel
            )
        )
        {
            throw new InvalidOperationException($"{input.Agency.Name}{published.Year}年度报告已经发布。");
        }

        db.PublishedReports.Add(published);
        var subject = new AuditSubject(nameof(PublishedReport), published.Id, $"{input.Agency.Name} {published.Year}");
        db.Record(context, new ReportPublished(subject, published.ContentHash));
        await db.SaveChangesAsync(cancel);
        await cache.EvictByTagAsync(AnnualReportsFeature.CacheTag, cancel);
        return published;
    }
}

/// <summary>An annual report was made public.</summary>
/// <param name="Subject">The report.</param>
/// <param name="ContentHash">Digest of what was published.</param>
[Term("发布年度报告")]
public sealed record ReportPublished(AuditSubject Subject, string ContentHash) : AuditedEvent(Subject);
