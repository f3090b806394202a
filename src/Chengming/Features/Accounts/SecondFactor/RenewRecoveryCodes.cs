using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.SecondFactor;

/// <summary>更换恢复码: new recovery codes; the old ones serve no more.</summary>
public sealed class RenewRecoveryCodes(PlatformDb db, OwnCode own, PlatformSettings settings)
{
    /// <summary>A code of the device, or a recovery code.</summary>
    public sealed record Input(string Code);

    /// <summary>Makes new codes; they are shown this once.</summary>
    public async Task<Outcome<ShownRecoveryCodes>> RunAsync(
        Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var account = await db.StaffAccounts.SingleAsync(a => a.Id == context.Actor.AccountId, cancel);
        var rules = await settings.GetAsync<SecuritySettings>(cancel);
        if (await own.ProblemAsync(account, input.Code, rules, cancel) is { } problem)
        {
            return problem;
        }

        var codes = RecoveryCode.NewOnes();
        account.ReplaceRecoveryCodes(codes.Select(c => RecoveryCode.DigestOf(account.Id, c)));
        db.Record(context, new RecoveryCodesRenewed(account.Subject));
        await db.SaveChangesAsync(cancel);
        return new ShownRecoveryCodes(codes);
    }
}

/// <summary>Recovery codes were replaced.</summary>
[Term("更换恢复码")]
public sealed record RecoveryCodesRenewed(AuditSubject Subject) : AuditedEvent(Subject);
