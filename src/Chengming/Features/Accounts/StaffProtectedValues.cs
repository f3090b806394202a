using System.Linq.Expressions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Features.Accounts.SecondFactor;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Chengming.Features.Accounts;

/// <summary>E-mail, mobile number and authenticator key of the accounts under rotation of the keys.</summary>
internal sealed class StaffProtectedValues(PlatformDb db, PersonalDataVault vault) : IProtectedValues
{
    private const int Portion = 200;

    public string Title => "账号的联系方式和动态验证码密钥";

    public async Task<long> CountAsync(string cipherPrefix, CancellationToken cancel) =>
        await db.StaffAccounts.LongCountAsync(a => a.Email != null && a.Email.Cipher.StartsWith(cipherPrefix), cancel)
        + await db.StaffAccounts.LongCountAsync(
            a => a.Mobile != null && a.Mobile.Cipher.StartsWith(cipherPrefix),
            cancel
        )
        + await db.StaffAccounts.LongCountAsync(
            a => a.AuthenticatorKey != null && a.AuthenticatorKey.StartsWith(cipherPrefix),
            cancel
        );

    public async Task<long> ReprotectAsync(CancellationToken cancel)
    {
        var done = 0L;
        for (Guid? last = null; ; )
        {
            var accounts = await db
                .StaffAccounts.AsNoTracking()
                .Where(a => last == null || a.Id > last)
                .OrderBy(a => a.Id)
                .Take(Portion)
                .ToListAsync(cancel);
            foreach (var account in accounts)
            {
                done += await ReprotectAsync(account, cancel);
            }

            if (accounts.Count < Portion)
            {
                return done;
            }

            last = accounts[^1].Id;
        }
    }

    private async Task<int> ReprotectAsync(StaffAccount account, CancellationToken cancel)
    {
        var done = 0;
        if (
            account.Email is { Cipher: var email }
            && vault.ReprotectSecret(email, StaffContacts.EmailPlace) is { } mail
        )
        {
            done += await ReplaceAsync(
                a => a.Id == account.Id && a.Email!.Cipher == email,
                set => set.SetProperty(a => a.Email!.Cipher, mail),
                cancel
            );
        }

        if (
            account.Mobile is { Cipher: var mobile }
            && vault.ReprotectSecret(mobile, StaffContacts.MobilePlace) is { } number
        )
        {
            done += await ReplaceAsync(
                a => a.Id == account.Id && a.Mobile!.Cipher == mobile,
                set => set.SetProperty(a => a.Mobile!.Cipher, number),
                cancel
            );
        }

        if (
            account.AuthenticatorKey is { } sealedKey
            && vault.ReprotectSecret(sealedKey, AuthenticatorKeys.PlaceOf(account.Id)) is { } key
        )
        {
            done += await ReplaceAsync(
                a => a.Id == account.Id && a.AuthenticatorKey == sealedKey,
                set => set.SetProperty(a => a.AuthenticatorKey, key),
                cancel
            );
        }

        return done;
    }

    /// <summary>Past the audit: what a person reads is the same before and after; the rotation as a whole is recorded.</summary>
    private Task<int> ReplaceAsync(
        Expression<Func<StaffAccount, bool>> which,
        Action<UpdateSettersBuilder<StaffAccount>> set,
        CancellationToken cancel
    ) => db.StaffAccounts.Where(which).ExecuteUpdateAsync(set, cancel);
}
