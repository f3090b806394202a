using Chengming.Data;
using Chengming.Data.Protection;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Sealing;

/// <summary>
/// The keys and names of encrypted files, under rotation of the keys. Only the keys are sealed anew; the contents stay as they lie, under
/// the suite of their day.
/// </summary>
internal sealed class SealedFileProtectedValues(PlatformDb db, PersonalDataVault vault) : IProtectedValues
{
    private const int Portion = 200;

    public string Title => "加密文件的密钥和文件名";

    public async Task<long> CountAsync(string cipherPrefix, CancellationToken cancel) =>
        await db.Set<SealedFile>().LongCountAsync(f => f.Key.StartsWith(cipherPrefix), cancel)
        + await db.Set<SealedFile>().LongCountAsync(f => f.Name.StartsWith(cipherPrefix), cancel);

    public async Task<long> ReprotectAsync(CancellationToken cancel)
    {
        var done = 0L;
        for (Guid? last = null; ; )
        {
            var files = await db.Set<SealedFile>()
                .AsNoTracking()
                .Where(f => (last == null || f.Id > last) && f.Key != "")
                .OrderBy(f => f.Id)
                .Take(Portion)
                .Select(f => new
                {
                    f.Id,
                    f.Key,
                    f.Name,
                })
                .ToListAsync(cancel);
            foreach (var file in files)
            {
                // Past the audit: what a person reads is the same before and after; the rotation as a whole is recorded.
                if (vault.ReprotectSecret(file.Key, SealedFile.KeyPlaceOf(file.Id)) is { } key)
                {
                    done += await db.Set<SealedFile>()
                        .Where(f => f.Id == file.Id && f.Key == file.Key)
                        .ExecuteUpdateAsync(set => set.SetProperty(f => f.Key, key), cancel);
                }

                if (vault.ReprotectSecret(file.Name, SealedFile.NamePlaceOf(file.Id)) is { } name)
                {
                    done += await db.Set<SealedFile>()
                        .Where(f => f.Id == file.Id && f.Name == file.Name)
                        .ExecuteUpdateAsync(set => set.SetProperty(f => f.Name, name), cancel);
                }
            }

            if (files.Count < Portion)
            {
                return done;
            }

            last = files[^1].Id;
        }
    }
}
