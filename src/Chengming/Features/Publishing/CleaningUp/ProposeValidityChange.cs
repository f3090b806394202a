using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.CleaningUp;

/// <summary>提出清理结论: says what becomes of a document. The public reads it when another person approved.</summary>
public sealed class ProposeValidityChange(PlatformDb db, ItemChange change)
{
    private const int MostYearsAhead = 2;

    /// <summary>Which document as it was read, and the conclusion.</summary>
    /// <param name="ItemId">The document.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="Conclusion">Code of the conclusion.</param>
    /// <param name="From">From which day; not for a document that goes on.</param>
    /// <param name="Note">What readers are told.</param>
    /// <param name="SuccessorNumber">索引号 of the text that takes its place.</param>
    public sealed record Input(
        Guid ItemId,
        int Version,
        string? Conclusion,
        DateOnly? From,
        string? Note,
        string? SuccessorNumber
    );

    /// <summary>Proposes it, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var conclusion = ValidityConclusion.Find(input.Conclusion);
        var shown = await db.Set<PublicItem>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == input.ItemId, cancel);
        var number = conclusion?.NeedsSuccessor is true ? input.SuccessorNumber?.Trim() : null;
        var successor = string.IsNullOrEmpty(number)
            ? null
            : await db.Set<PublicItem>().AsNoTracking().SingleOrDefaultAsync(i => i.IndexNumber == number, cancel);
        return await change.ApplyAsync(
            input.ItemId,
            input.Version,
            (work, now) =>
                ItemKeepers.Refusal(context.Actor, work.Agency, StaffRole.Handler) is { } refusal ? [refusal]
                : shown is not { IsPolicyDocument: true } ? [new Problem("", "只有公开着的政策文件才有有效性。")]
                : work.Item.HasOpenValidityChange ? [new Problem("", "已经有人提出清理结论，正在等分管领导批准。")]
                : Problems(input, conclusion, shown, successor, ChinaTime.Day(now)),
            (work, now) =>
            {
                work.Item.AwaitValidityChange(isOpen: true);
                db.Add(
                    new ValidityChange(
                        work.Item.Id,
                        conclusion!,
                        conclusion!.Becomes is null ? null : input.From,
                        input.Note?.Trim() ?? "",
                        successor?.Id,
                        ItemAuthor.Of(context.Actor),
                        now
                    )
                );
            },
            work => new ValidityChangeProposed(work.Item.Subject, input.Conclusion!),
            context,
            cancel
        );
    }

    private static List<Problem> Problems(
        Input input,
        ValidityConclusion? conclusion,
        PublicItem shown,
        PublicItem? successor,
        DateOnly today
    )
    {
        var check = new FieldCheck().Holds(conclusion is not null, nameof(Input.Conclusion), "请选择清理结论。");
        if (conclusion is null)
        {
            return check.Problems;
        }

        if (conclusion.NoteLabel is { } label)
        {
            check.Needed(nameof(Input.Note), label, input.Note, 500);
        }
        else
        {
            check.AtMost(nameof(Input.Note), "说明", input.Note, 500);
        }

        if (conclusion.Becomes is not null)
        {
            var begun = shown.InForceFrom ?? shown.MadeOn;
            check
                .Holds(input.From is not null, nameof(Input.From), "请填写从哪一天起。")
                .Holds(
                    input.From is null || begun is null || input.From >= begun,
                    nameof(Input.From),
                    $"这一天不能早于施行日期 {begun:yyyy-MM-dd}。"
                )
                .Holds(
                    input.From is null || input.From <= today.AddYears(MostYearsAhead),
                    nameof(Input.From),
                    $"这一天在 {MostYearsAhead} 年以后，请核对年份。"
                );
        }

        if (conclusion.NeedsSuccessor)
        {
            check.Holds(
                successor is not null && successor.Id != shown.Id,
                nameof(Input.SuccessorNumber),
                string.IsNullOrWhiteSpace(input.SuccessorNumber)
                    ? "请填写修改后新文件的索引号，门户由旧文件链接到新文件。"
                    : "没有这个索引号的公开信息。新文件要先发布。"
            );
        }

        return check.Problems;
    }
}

/// <summary>It was proposed what becomes of a document.</summary>
/// <param name="Subject">The document.</param>
/// <param name="Conclusion">Code of the conclusion.</param>
[Term("提出清理结论")]
public sealed record ValidityChangeProposed(AuditSubject Subject, string Conclusion) : AuditedEvent(Subject);
