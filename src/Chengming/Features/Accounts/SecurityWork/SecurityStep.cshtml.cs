using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Keeping;

namespace Chengming.Features.Accounts.SecurityWork;

/// <summary>The steps of the security administrator.</summary>
public sealed class SecurityStepModel(
    PlatformDb db,
    UnlockAccount unlock,
    EndSessions endSessions,
    ResetSecondFactor resetSecondFactor
) : AccountStepPage(db, AccountStep.OfSecurity)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyList<Problem>> RunAsync(ActionContext context, CancellationToken cancel)
    {
        var outcome =
            Step == AccountStep.Unlock ? await unlock.RunAsync(new(Id), context, cancel)
            : Step == AccountStep.EndSessions ? await endSessions.RunAsync(new(Id), context, cancel)
            : await resetSecondFactor.RunAsync(new(Id), context, cancel);
        return outcome.Problems;
    }
}
