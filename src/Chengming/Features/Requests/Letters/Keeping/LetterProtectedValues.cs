using Chengming.Data;
using Chengming.Data.Protection;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>The words of papers in full, under rotation of the keys.</summary>
internal sealed class LetterProtectedValues(PlatformDb db, PersonalDataVault vault) : IProtectedValues
{
    private const int Portion = 200;

    public string Title => "文书的完整文字";

    public Task<long> CountAsync(string cipherPrefix, CancellationToken cancel) =>
        db.Set<CaseLetter>()
            .LongCountAsync(l => l.WordsInFull != null && l.WordsInFull.StartsWith(cipherPrefix), cancel);

    public async Task<long> ReprotectAsync(CancellationToken cancel)
    {
        var done = 0L;
        for (Guid? last = null; ; )
        {
            var letters = await db.Set<CaseLetter>()
                .AsNoTracking()
                .Where(l => (last == null || l.Id > last) && l.WordsInFull != null)
                .OrderBy(l => l.Id)
                .Select(l => new { l.Id, l.WordsInFull })
                .Take(Portion)
                .ToListAsync(cancel);
            foreach (var letter in letters)
            {
                // Past the audit: what a person reads is the same before and after; the rotation as a whole is recorded.
                if (vault.ReprotectSecret(letter.WordsInFull!, LetterVault.PlaceOf(letter.Id)) is { } renewed)
                {
                    done += await db.Set<CaseLetter>()
                        .Where(l => l.Id == letter.Id && l.WordsInFull == letter.WordsInFull)
                        .ExecuteUpdateAsync(s => s.SetProperty(l => l.WordsInFull, renewed), cancel);
                }
            }

            if (letters.Count < Portion)
            {
                return done;
            }

            last = letters[^1].Id;
        }
    }
}
