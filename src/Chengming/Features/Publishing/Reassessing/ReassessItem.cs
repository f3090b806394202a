using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Law.Publication;
using Chengming.Time;

namespace Chengming.Features.Publishing.Reassessing;

/// <summary>
/// 评估审查: somebody looks again at information that is not disclosed. It stays so, with a reason, or becomes information to be published and
/// then takes the way of every other item: nothing reaches the public from here.
/// </summary>
[Cites(Instrument.Regulation, article: 18)]
public sealed class ReassessItem(PlatformDb db, ItemChange change)
{
    private const int LongestReason = 500;

    /// <summary>Which item as it was read, whether it is to be published, and why.</summary>
    public sealed record Input(Guid ItemId, int Version, bool? Opens, string? Reason);

    /// <summary>Keeps the conclusion, or says what has to be mended.</summary>
    public Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, _) =>
                Refusal(context.Actor, work) is { } refusal
                    ? [refusal]
                    : new FieldCheck()
                        .Holds(input.Opens is not null, nameof(input.Opens), "请选择评估结论。")
                        .Needed(nameof(input.Reason), "评估理由", input.Reason?.Trim(), LongestReason)
                        .Problems,
            (work, now) =>
            {
                var opens = input.Opens is true;
                db.Add(new Reassessment(work.Item, opens, input.Reason!.Trim(), context.Actor.Name, now));
                work.Item.Assess(ChinaTime.Day(now));
                if (opens)
                {
                    work.Newest.Write(
                        work.Newest.Content with
                        {
                            Mode = DisclosureMode.Proactive.Code,
                            ModeReason = "",
                        },
                        ItemAuthor.Of(context.Actor),
                        now
                    );
                }
            },
            work => new InformationReassessed(work.Item.Subject, input.Opens is true ? "转为主动公开" : "维持不公开"),
            context,
            cancel
        );

    /// <summary>Why this item cannot be looked at again by this person; null when it can.</summary>
    internal static Problem? Refusal(Actor actor, ItemAtWork work) =>
        ItemKeepers.Refusal(actor, work.Agency, StaffRole.DisclosureHead, StaffRole.Handler)
        ?? (
            work.Item.Mode == DisclosureMode.Proactive.Code ? new Problem("", "这条信息是主动公开的，不需要评估审查。")
            : work.Item.State is ItemState.Drafting or ItemState.Returned ? null
            : new Problem("", "这条信息正在办理或者已经作废，不能评估审查。")
        );
}

/// <summary>Information that is not disclosed was looked at again.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Conclusion">The conclusion in words.</param>
[Term("评估审查不公开的信息")]
public sealed record InformationReassessed(AuditSubject Subject, string Conclusion) : AuditedEvent(Subject);
