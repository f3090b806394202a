using Chengming.Actions;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive;

/// <summary>案卷号: counted for each agency and year; a number once given is never given again, not after a destruction either.</summary>
internal sealed class FileNumbers(PlatformDb db)
{
    /// <summary>What is said while the agency has no plan.</summary>
    public static Problem NoPlan { get; } =
        new("", "本机关还没有登记全宗号和保管期限。请政府信息公开工作机构负责人在“归档约定”登记。");

    /// <summary>The next number. Whoever takes it at the same moment meets the unique index.</summary>
    public async Task<int> NextAsync(Guid agencyId, int year, CancellationToken cancel) =>
        1
        + (
            await db.Set<CaseFile>()
                .Where(f => f.AgencyId == agencyId && f.Year == year)
                .MaxAsync(f => (int?)f.Serial, cancel)
            ?? 0
        );

    /// <summary>True when a file bears this number already.</summary>
    public Task<bool> IsTakenAsync(Guid agencyId, string number, CancellationToken cancel) =>
        db.Set<CaseFile>().AnyAsync(f => f.AgencyId == agencyId && f.Number == number, cancel);
}
