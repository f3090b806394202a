using Chengming.Data;
using Chengming.Data.Protection;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Complaints;

/// <summary>Who complained, under rotation of the keys.</summary>
internal sealed class ComplaintProtectedValues(PlatformDb db, PersonalDataVault vault) : IProtectedValues
{
    private const int Portion = 200;

    public string Title => "投诉举报人的姓名和联系方式";

    public async Task<long> CountAsync(string cipherPrefix, CancellationToken cancel)
    {
        var complaints = db.Set<DisclosureComplaint>();
        return await complaints.LongCountAsync(c => c.Name != null && c.Name.Cipher.StartsWith(cipherPrefix), cancel)
            + await complaints.LongCountAsync(
                c => c.Contact != null && c.Contact.Cipher.StartsWith(cipherPrefix),
                cancel
            );
    }

    public async Task<long> ReprotectAsync(CancellationToken cancel)
    {
        var done = 0L;
        for (Guid? last = null; ; )
        {
            var complaints = await db.Set<DisclosureComplaint>()
                .AsNoTracking()
                .Where(c => last == null || c.Id > last)
                .OrderBy(c => c.Id)
                .Take(Portion)
                .ToListAsync(cancel);
            foreach (var complaint in complaints)
            {
                done += await ReprotectAsync(complaint, cancel);
            }

            if (complaints.Count < Portion)
            {
                return done;
            }

            last = complaints[^1].Id;
        }
    }

    // Past the audit: what a person reads is the same before and after; the rotation as a whole is recorded.
    private async Task<int> ReprotectAsync(DisclosureComplaint complaint, CancellationToken cancel)
    {
        var (done, id) = (0, complaint.Id);
        if (
            complaint.Name is { Cipher: var name }
            && vault.ReprotectSecret(name, ComplaintVault.PlaceOf(id, nameof(complaint.Name))) is { } newName
        )
        {
            done += await db.Set<DisclosureComplaint>()
                .Where(c => c.Id == id && c.Name!.Cipher == name)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Name!.Cipher, newName), cancel);
        }

        if (
            complaint.Contact is { Cipher: var contact }
            && vault.ReprotectSecret(contact, ComplaintVault.PlaceOf(id, nameof(complaint.Contact))) is { } newContact
        )
        {
            done += await db.Set<DisclosureComplaint>()
                .Where(c => c.Id == id && c.Contact!.Cipher == contact)
                .ExecuteUpdateAsync(s => s.SetProperty(c => c.Contact!.Cipher, newContact), cancel);
        }

        return done;
    }
}
