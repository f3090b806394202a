using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Law;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>预审发现不作修改: the author says why what the machine found stays as it is; reviewers see it.</summary>
internal sealed class DismissFinding(PlatformDb db, ItemChange change, ItemReader reader)
{
    /// <summary>Which item as it was read, which finding, and why.</summary>
    public sealed record Input(Guid ItemId, int Version, string Key, string? Reason);

    /// <summary>Keeps the decision, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.ItemId, cancel);
        var read = await reader.ReadAsync(work.Item, work.Newest, work.Agency, cancel);
        var found = read.Findings.FirstOrDefault(f => f.Finding.Key == input.Key);
        return await change.ApplyAsync(
            work,
            input.Version,
            _ =>
                DraftKeepers.Refusals(context.Actor, work).ToList() is { Count: > 0 } refusals
                    ? refusals
                    : new FieldCheck()
                        .Holds(found is not null, "", "这条提示已经不在了，请刷新页面。")
                        .Holds(found?.Decision is null, "", $"这条提示已由{found?.Decision?.ByName}处理。")
                        .Needed(nameof(input.Reason), "不作修改的理由", input.Reason, 500)
                        .Problems,
            now =>
                db.Add(
                    new FindingDecision(
                        work.Item.Id,
                        input.Key,
                        found!.Finding.Rule,
                        input.Reason!.Trim(),
                        ItemAuthor.Of(context.Actor),
                        now
                    )
                ),
            () => new FindingDismissed(work.Item.Subject, found!.Finding.Rule),
            context,
            cancel
        );
    }
}

/// <summary>A finding of the machine stays as it is.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Rule">Number of the rule.</param>
[Term("预审发现不作修改")]
public sealed record FindingDismissed(AuditSubject Subject, string Rule) : AuditedEvent(Subject);
