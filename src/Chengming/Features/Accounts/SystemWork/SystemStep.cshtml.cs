using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts.Keeping;
using Microsoft.AspNetCore.Mvc;
using ActionContext = Chengming.Actions.ActionContext;

namespace Chengming.Features.Accounts.SystemWork;

/// <summary>The steps of the system administrator.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SystemStepModel(
    PlatformDb db,
    RevealContact reveal,
    ResetPassword reset,
    DisableAccount disable,
    EnableAccount enable
) : AccountStepPage(db, AccountStep.OfSystem)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyList<Problem>> RunAsync(ActionContext context, CancellationToken cancel)
    {
        if (Step == AccountStep.RevealContact)
        {
            var shown = await reveal.RunAsync(new(Id), context, cancel);
            Contact = shown.Value;
            return shown.Problems;
        }

        if (Step == AccountStep.ResetPassword)
        {
            var done = await reset.RunAsync(new(Id), context, cancel);
            FirstPassword = done.Value?.FirstPassword;
            return done.Problems;
        }

        return Step == AccountStep.Disable
            ? (await disable.RunAsync(new(Id), context, cancel)).Problems
            : (await enable.RunAsync(new(Id), context, cancel)).Problems;
    }
}
