using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Jobs;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Importing;

/// <summary>办理存量导入: has what was shown taken as drafts, has those drafts submitted, or stops. The work itself is done in the background.</summary>
internal sealed class DirectItemImport(PlatformDb db, JobLeases leases, JobRunner runner)
{
    /// <summary>Which import, and what is wished.</summary>
    /// <param name="ImportId">The import.</param>
    /// <param name="Wish">What is wished.</param>
    public sealed record Input(Guid ImportId, ItemImportWish Wish);

    /// <summary>Begins or stops the work, or says why not.</summary>
    public async Task<Outcome<ItemImport>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var import = await db.Set<ItemImport>().AsNoTracking().SingleAsync(i => i.Id == input.ImportId, cancel);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == import.AgencyId, cancel);
        var counts = await CountsAsync(db, import.Id, cancel);
        if (
            (
                ItemKeepers.Refusal(context.Actor, agency, StaffRole.Handler)
                ?? ProblemOf(input.Wish, import, counts, context.Actor)
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var rows = counts.GetValueOrDefault(
            input.Wish is ItemImportWish.Submit ? ItemImportRowState.Taken : ItemImportRowState.Ready
        );
        db.Record(context, new ItemImportDirected(import.Subject, input.Wish, rows));
        await db.SaveChangesAsync(cancel);
        var found = db.Set<ItemImport>().Where(i => i.Id == import.Id && i.State == import.State);
        if (input.Wish is ItemImportWish.Stop)
        {
            await found.ExecuteUpdateAsync(s => s.SetProperty(i => i.State, ItemImportState.Taken), cancel);
            return import;
        }

        var state = input.Wish is ItemImportWish.Submit ? ItemImportState.Submitting : ItemImportState.Taking;
        await found.ExecuteUpdateAsync(
            s => s.SetProperty(i => i.State, state).SetProperty(i => i.Total, rows).SetProperty(i => i.Done, 0),
            cancel
        );
        await leases.EnsureAsync(WorkOnItemImports.JobName, cancel);
        await leases.MakeDueAsync(WorkOnItemImports.JobName, cancel);
        runner.Wake(WorkOnItemImports.JobName);
        return import;
    }

    /// <summary>How many rows of an import stand how.</summary>
    public static Task<Dictionary<ItemImportRowState, int>> CountsAsync(
        PlatformDb db,
        Guid importId,
        CancellationToken cancel
    ) =>
        db.Set<ItemImportRow>()
            .Where(r => r.ImportId == importId)
            .GroupBy(r => r.State)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);

    private static Problem? ProblemOf(
        ItemImportWish wish,
        ItemImport import,
        Dictionary<ItemImportRowState, int> counts,
        Actor actor
    )
    {
        var ready = counts.GetValueOrDefault(ItemImportRowState.Ready);
        var bad =
            counts.GetValueOrDefault(ItemImportRowState.Faulty) + counts.GetValueOrDefault(ItemImportRowState.Same);
        return actor.AccountId != import.OwnerId ? new Problem("", $"这一批由{import.OwnerName}上传，由上传的人办理。")
            : wish is ItemImportWish.Stop
                ? (
                    import.State is ItemImportState.Taking or ItemImportState.Submitting
                        ? null
                        : new Problem("", "现在没有进行中的导入。")
                )
            : import.IsWorkedOn ? new Problem("", "正在处理，请等它完成，或者先停止。")
            : wish is ItemImportWish.Submit
                ? (
                    counts.GetValueOrDefault(ItemImportRowState.Taken) > 0
                        ? null
                        : new Problem("", "没有可以送审的草稿。")
                )
            : ready == 0 ? new Problem("", "没有可以导入的行。请改正错误，或勾选疑似重复的行。")
            : wish is ItemImportWish.TakeAll && bad > 0
                ? new Problem("", $"还有 {bad} 行有错误或疑似重复，没有导入任何一行。请改正，或者只导入可以导入的行。")
            : null;
    }
}

/// <summary>What somebody wants to happen with an import (存量导入办理).</summary>
[Term("存量导入办理")]
public enum ItemImportWish
{
    /// <summary>全部合格才导入.</summary>
    TakeAll,

    /// <summary>只导入合格的行.</summary>
    TakeReady,

    /// <summary>整批送审.</summary>
    Submit,

    /// <summary>停止.</summary>
    Stop,
}

/// <summary>Somebody had existing items taken or submitted, or stopped it.</summary>
/// <param name="Subject">The import.</param>
/// <param name="Wish">What was wished.</param>
/// <param name="Rows">How many rows it concerns.</param>
[Term("办理存量导入")]
public sealed record ItemImportDirected(AuditSubject Subject, ItemImportWish Wish, int Rows) : AuditedEvent(Subject);
