using Chengming.Data;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Accounts.Setup;

/// <summary>Whether the platform still waits for its first administrators.</summary>
internal sealed class FirstSetup(PlatformDb db, SetupCode code)
{
    public async Task<bool> IsOpenAsync(CancellationToken cancel)
    {
        if (!code.IsUsed)
        {
            code.IsUsed = await db.StaffAccounts.AnyAsync(cancel);
        }

        return !code.IsUsed;
    }
}
