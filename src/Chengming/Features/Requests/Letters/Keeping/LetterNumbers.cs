using Chengming.Actions;
using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>文号: counted for each agency, kind character and year; a number once given is never given again.</summary>
public sealed class LetterNumbers(PlatformDb db)
{
    /// <summary>What is said while the agency has no mark.</summary>
    internal static Problem NoMark { get; } =
        new("", "本机关还没有登记发文机关代字，编不出文号。请政府信息公开工作机构负责人登记。");

    /// <summary>发文机关代字; null while nobody entered it.</summary>
    public Task<string?> MarkOfAsync(Guid agencyId, CancellationToken cancel) =>
        db.Set<AgencyLetterMark>().Where(m => m.AgencyId == agencyId).Select(m => m.Mark).SingleOrDefaultAsync(cancel);

    /// <summary>The next number. Whoever takes it at the same moment meets the unique index, and asks again.</summary>
    public async Task<int> NextAsync(Guid agencyId, string sequence, int year, CancellationToken cancel) =>
        1
        + (
            await db.Set<CaseLetter>()
                .Where(l => l.AgencyId == agencyId && l.Sequence == sequence && l.Year == year)
                .MaxAsync(l => l.Serial, cancel)
            ?? 0
        );
}
