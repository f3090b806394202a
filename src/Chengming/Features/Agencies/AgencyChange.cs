using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies;

/// <summary>What every change of an agency has in common: the version that was read, the record, and the public pages that show it.</summary>
public sealed class AgencyChange(PlatformDb db, IOutputCacheStore cache, TimeProvider clock)
{
    /// <summary>Why an abolished agency cannot be changed; null while it exists.</summary>
    public static Problem? GoneProblem(Agency agency) =>
        agency.AbolishedOn is { } day
            ? new Problem("", $"{agency.Name}已于{day.Year}年{day.Month}月{day.Day}日撤销，只供查阅，不能再修改。")
            : null;

    /// <summary>Changes the agency unless there are problems.</summary>
    /// <param name="id">The agency.</param>
    /// <param name="version">The version that the person had before the eyes.</param>
    /// <param name="problems">What is wrong with the input.</param>
    /// <param name="verb">What happens to the agency, at this instant.</param>
    /// <param name="happened">What the audit says.</param>
    /// <param name="context">Who, from where, why.</param>
    /// <param name="cancel">Breaks off.</param>
    public async Task<Outcome<Agency>> ApplyAsync(
        Guid id,
        int version,
        List<Problem> problems,
        Action<Agency, DateTimeOffset> verb,
        Func<Agency, AuditedEvent> happened,
        ActionContext context,
        CancellationToken cancel
    )
    {
        if (problems.Count > 0)
        {
            return problems;
        }

        var agency = await db.Agencies.SingleAsync(a => a.Id == id, cancel);
        if (GoneProblem(agency) is { } gone)
        {
            return gone;
        }

        verb(agency, clock.GetUtcNow());
        db.Expect(agency, version);
        db.Record(context, happened(agency));
        await db.SaveChangesAsync(cancel);
        await ShowAsync(cancel);
        return agency;
    }

    /// <summary>Lets the public pages that show agencies be made anew.</summary>
    public ValueTask ShowAsync(CancellationToken cancel) => cache.EvictByTagAsync(AgenciesFeature.CacheTag, cancel);
}
