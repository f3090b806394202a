using System.Linq.Expressions;
using Chengming.Data;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Audit;

/// <summary>What is asked of the audit; empty members ask nothing.</summary>
/// <param name="From">From this day on (China Standard Time).</param>
/// <param name="To">Up to and with this day.</param>
/// <param name="Actor">Part of the person's name.</param>
/// <param name="Act">Type name of the event.</param>
/// <param name="Subject">Part of the thing's name.</param>
internal sealed record AuditSearch(DateOnly? From, DateOnly? To, string? Actor, string? Act, string? Subject)
{
    public bool IsEmpty => this is { From: null, To: null, Actor: null, Act: null, Subject: null };
}

/// <summary>A page of the audit, newest first.</summary>
internal sealed record AuditPage(IReadOnlyList<AuditRecord> Records, long? Next);

/// <summary>Reads the audit (审计记录查询).</summary>
internal sealed class AuditTrail(PlatformDb db)
{
    public const int PageLength = 50;

    public async Task<AuditPage> PageAsync(AuditSearch search, long? before, CancellationToken cancel)
    {
        var records = await Found(search)
            .Where(r => before == null || r.Sequence < before)
            .OrderByDescending(r => r.Sequence)
            .Take(PageLength + 1)
            .ToListAsync(cancel);
        return records.Count > PageLength
            ? new(records[..PageLength], records[PageLength - 1].Sequence)
            : new(records, null);
    }

    public Task<AuditRecord?> FindAsync(long sequence, CancellationToken cancel) =>
        db.AuditRecords.AsNoTracking().SingleOrDefaultAsync(r => r.Sequence == sequence, cancel);

    /// <summary>Everything that was found, oldest first, one after another.</summary>
    public IAsyncEnumerable<AuditRecord> AllAsync(AuditSearch search) =>
        Found(search).OrderBy(r => r.Sequence).AsAsyncEnumerable();

    private IQueryable<AuditRecord> Found(AuditSearch search)
    {
        var found = db.AuditRecords.AsNoTracking();
        found = Asked(found, search.From, from => r => r.At >= StartOf(from));
        found = Asked(found, search.To, to => r => r.At < StartOf(to.AddDays(1)));
        found = Asked(found, search.Actor, actor => r => r.ActorName.Contains(actor));
        found = Asked(found, search.Act, act => r => r.Act == act);
        return Asked(found, search.Subject, subject => r => r.SubjectName.Contains(subject));
    }

    private static IQueryable<AuditRecord> Asked<T>(
        IQueryable<AuditRecord> found,
        T? asked,
        Func<T, Expression<Func<AuditRecord, bool>>> filter
    )
        where T : struct => asked is { } value ? found.Where(filter(value)) : found;

    private static IQueryable<AuditRecord> Asked(
        IQueryable<AuditRecord> found,
        string? asked,
        Func<string, Expression<Func<AuditRecord, bool>>> filter
    ) => asked is { } value ? found.Where(filter(value)) : found;

    private static DateTimeOffset StartOf(DateOnly day) => ChinaTime.BeginningOf(day).ToUniversalTime();
}
