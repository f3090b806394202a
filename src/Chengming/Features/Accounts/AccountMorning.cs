using System.Security.Claims;
using Chengming.Data;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts;

/// <summary>What accounts have to say on the morning page: a password that expires soon, a second factor that is advised.</summary>
internal sealed class AccountMorning(PlatformDb db, PlatformSettings settings, TimeProvider clock) : IMorningSource
{
    private const int DaysAhead = 7;

    public async Task<IReadOnlyList<MorningItem>> ForAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var me = person.AccountId();
        var now = clock.GetUtcNow();
        var rules = await settings.GetAsync<SecuritySettings>(cancel);
        var mine = await db
            .StaffAccounts.Where(a => a.Id == me)
            .Select(a => new { a.PasswordChangedAt, HasSecondFactor = a.SecondFactorSince != null })
            .SingleAsync(cancel);
        var items = new List<MorningItem>();
        if (
            mine.PasswordChangedAt is { } set
            && rules.PasswordExpiresAt(set) is { } expires
            && expires <= now.AddDays(DaysAhead)
        )
        {
            // The password serves until this instant; the day before is the last whole day.
            var lastDay = ChinaTime.Day(expires).AddDays(-1);
            items.Add(
                new(
                    MorningGroup.DueSoon,
                    "更换密码",
                    null,
                    lastDay,
                    $"密码每 {rules.PasswordDays} 天更换一次，到期后须先更换才能继续工作（安全策略）。",
                    AccountLinks.Password,
                    "去更换"
                )
            );
        }

        if (!mine.HasSecondFactor && rules.DemandsSecondFactor(person.StaffRoles()))
        {
            items.Add(
                new(
                    MorningGroup.MustBeDoneToday,
                    "启用动态验证码",
                    null,
                    null,
                    "您的岗位必须使用动态验证码（安全策略）。",
                    AccountLinks.SecondFactor,
                    "去启用"
                )
            );
        }

        return items;
    }
}
