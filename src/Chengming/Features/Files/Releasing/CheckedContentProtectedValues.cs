using Chengming.Data;
using Chengming.Data.Protection;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Releasing;

/// <summary>What checks before release found, under rotation of the keys.</summary>
internal sealed class CheckedContentProtectedValues(PlatformDb db, PersonalDataVault vault) : IProtectedValues
{
    private const int Portion = 50;

    public string Title => "发布前检查的结果";

    public Task<long> CountAsync(string cipherPrefix, CancellationToken cancel) =>
        db.Set<ReleaseCheck>().LongCountAsync(c => c.Found.StartsWith(cipherPrefix), cancel);

    public async Task<long> ReprotectAsync(CancellationToken cancel)
    {
        var done = 0L;
        for (Guid? last = null; ; )
        {
            var checks = await db.Set<ReleaseCheck>()
                .AsNoTracking()
                .Where(c => last == null || c.Id > last)
                .OrderBy(c => c.Id)
                .Take(Portion)
                .Select(c => new { c.Id, c.Found })
                .ToListAsync(cancel);
            foreach (var check in checks)
            {
                if (vault.ReprotectSecret(check.Found, CheckedContents.PlaceOf(check.Id)) is { } renewed)
                {
                    // Past the audit: what a person reads is the same before and after; the rotation as a whole is recorded.
                    done += await db.Set<ReleaseCheck>()
                        .Where(c => c.Id == check.Id && c.Found == check.Found)
                        .ExecuteUpdateAsync(set => set.SetProperty(c => c.Found, renewed), cancel);
                }
            }

            if (checks.Count < Portion)
            {
                return done;
            }

            last = checks[^1].Id;
        }
    }
}
