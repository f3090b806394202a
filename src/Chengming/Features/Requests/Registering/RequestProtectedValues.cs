using System.Linq.Expressions;
using Chengming.Data;
using Chengming.Data.Protection;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Registering;

/// <summary>Who applied, what was written in full, and the query codes, under rotation of the keys.</summary>
internal sealed class RequestProtectedValues(PlatformDb db, PersonalDataVault vault) : IProtectedValues
{
    private const int Portion = 200;

    private static readonly (string Name, Expression<Func<RequestParty, ProtectedText?>> Of)[] Members =
    [
        (nameof(RequestParty.Name), p => p.Name),
        (nameof(RequestParty.IdNumber), p => p.IdNumber),
        (nameof(RequestParty.Phone), p => p.Phone),
        (nameof(RequestParty.Email), p => p.Email),
        (nameof(RequestParty.Address), p => p.Address),
    ];

    public string Title => "申请人的身份信息、申请内容原文和查询码";

    public async Task<long> CountAsync(string cipherPrefix, CancellationToken cancel)
    {
        var parties = db.Set<RequestParty>();
        var requests = db.Set<DisclosureRequest>();
        return await parties.LongCountAsync(p => p.Name != null && p.Name.Cipher.StartsWith(cipherPrefix), cancel)
            + await parties.LongCountAsync(
                p => p.IdNumber != null && p.IdNumber.Cipher.StartsWith(cipherPrefix),
                cancel
            )
            + await parties.LongCountAsync(p => p.Phone != null && p.Phone.Cipher.StartsWith(cipherPrefix), cancel)
            + await parties.LongCountAsync(p => p.Email != null && p.Email.Cipher.StartsWith(cipherPrefix), cancel)
            + await parties.LongCountAsync(p => p.Address != null && p.Address.Cipher.StartsWith(cipherPrefix), cancel)
            + await requests.LongCountAsync(r => r.QueryCode.Cipher.StartsWith(cipherPrefix), cancel)
            + await requests.LongCountAsync(
                r => r.WantedInFull != null && r.WantedInFull.StartsWith(cipherPrefix),
                cancel
            );
    }

    public async Task<long> ReprotectAsync(CancellationToken cancel)
    {
        var done = 0L;
        for (Guid? last = null; ; )
        {
            var requests = await db.Set<DisclosureRequest>()
                .AsNoTracking()
                .Include(r => r.Parties)
                .Where(r => last == null || r.Id > last)
                .OrderBy(r => r.Id)
                .Take(Portion)
                .ToListAsync(cancel);
            foreach (var request in requests)
            {
                done += await ReprotectAsync(request, cancel);
                foreach (var party in request.Parties)
                {
                    done += await ReprotectAsync(party, cancel);
                }
            }

            if (requests.Count < Portion)
            {
                return done;
            }

            last = requests[^1].Id;
        }
    }

    // Past the audit: what a person reads is the same before and after; the rotation as a whole is recorded.
    private async Task<int> ReprotectAsync(DisclosureRequest request, CancellationToken cancel)
    {
        var done = 0;
        var (code, wanted) = (request.QueryCode.Cipher, request.WantedInFull);
        if (vault.ReprotectSecret(code, QueryCode.PlaceOf(request.Id)) is { } newCode)
        {
            done += await db.Set<DisclosureRequest>()
                .Where(r => r.Id == request.Id && r.QueryCode.Cipher == code)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.QueryCode.Cipher, newCode), cancel);
        }

        if (wanted is not null && vault.ReprotectSecret(wanted, WantedInformation.PlaceOf(request.Id)) is { } newWanted)
        {
            done += await db.Set<DisclosureRequest>()
                .Where(r => r.Id == request.Id && r.WantedInFull == wanted)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.WantedInFull, newWanted), cancel);
        }

        return done;
    }

    private async Task<int> ReprotectAsync(RequestParty party, CancellationToken cancel)
    {
        var done = 0;
        foreach (var (name, of) in Members)
        {
            if (
                of.Compile()(party) is { Cipher: var old }
                && vault.ReprotectSecret(old, PartyVault.PlaceOf(party.Id, name)) is { } renewed
            )
            {
                var cipher = Expression.Lambda<Func<RequestParty, string>>(
                    Expression.Property(of.Body, nameof(ProtectedText.Cipher)),
                    of.Parameters
                );
                var isOld = Expression.Lambda<Func<RequestParty, bool>>(
                    Expression.Equal(cipher.Body, Expression.Constant(old)),
                    of.Parameters
                );
                done += await db.Set<RequestParty>()
                    .Where(p => p.Id == party.Id)
                    .Where(isOld)
                    .ExecuteUpdateAsync(s => s.SetProperty(cipher, renewed), cancel);
            }
        }

        return done;
    }
}
