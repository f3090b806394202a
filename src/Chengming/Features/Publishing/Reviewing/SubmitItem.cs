using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Law.Publication.Review;
using Chengming.Time;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>送审: an author signs the first step and passes the item on (Regulation art. 17).</summary>
internal sealed class SubmitItem(
    PlatformDb db,
    ItemChange change,
    PlatformSettings settings,
    ItemReader reader,
    IEnumerable<IDraftOrigin> origins
)
{
    /// <summary>Longest opinion and reason.</summary>
    public const int LongestWords = 500;

    /// <summary>Which item as it was read, and on what terms it is reviewed. The terms of a review that began stay as they are.</summary>
    /// <param name="ItemId">The item.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="OnGovernmentPortal">True when the government's own site shows it as well.</param>
    /// <param name="IsSensitive">True for a sensitive or sudden matter.</param>
    /// <param name="UrgentReason">Why it takes the urgent way; empty for the ordinary one.</param>
    /// <param name="Opinion">Words for those who review it; may be empty.</param>
    public sealed record Input(
        Guid ItemId,
        int Version,
        bool OnGovernmentPortal = false,
        bool IsSensitive = false,
        string? UrgentReason = null,
        string? Opinion = null
    );

    /// <summary>Submits it, or says what has to be mended.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var allowsUrgent = (await settings.GetAsync<PublishingSettings>(cancel)).AllowsUrgent;
        var acting = context.As(StaffRole.Handler);
        var work = await change.FindAsync(input.ItemId, cancel);
        work.Newest.ReviewBy(await ColumnSchemes.OfAsync(db, work.Agency, work.Newest.Content.Column, cancel));
        var read = await reader.ReadAsync(work.Item, work.Newest, work.Agency, cancel);
        var unfit = await UnfitAsync(work, cancel);
        return await change.ApplyAsync(
            work,
            input.Version,
            now => Problems(input, acting.Actor, work, allowsUrgent, now).Concat(MachineProblems(read)).Concat(unfit),
            now =>
                work.Newest.Submit(
                    CircumstancesOf(input, work),
                    UrgentReasonOf(input),
                    step => SignatureOf(input, step, work, acting.Actor, now),
                    acting.Actor
                ),
            () => new ItemSubmitted(work.Item.Subject, work.Newest.Number),
            acting,
            cancel
        );
    }

    /// <summary>What the feature that handed the draft in does not let out with it.</summary>
    private async Task<IReadOnlyList<Problem>> UnfitAsync(ItemAtWork work, CancellationToken cancel)
    {
        if (work.Item.OriginLabel.Length == 0)
        {
            return [];
        }

        var content = work.Newest.Content;
        List<(string, string)> words =
        [
            ("标题", content.Title),
            ("正文", Content.ItemText.From(content.Text).OrThrow().Passages.PlainText),
            ("内容概述", content.Abstract),
            ("关键词", content.Keywords),
            .. work.Newest.Attachments.Select(a => ("附件名称", a.Title)),
        ];
        var unfit = new List<Problem>();
        foreach (var origin in origins)
        {
            unfit.AddRange(await origin.ProblemsAsync(work.Item.Id, words, cancel));
        }

        return unfit;
    }

    private static StepSigned SignatureOf(
        Input input,
        ReviewStep step,
        ItemAtWork work,
        Actor actor,
        DateTimeOffset now
    ) =>
        new(
            now,
            actor.AccountId!.Value,
            step.Code,
            step.Role,
            work.Newest.ContentHash,
            input.Opinion?.Trim() ?? "",
            actor.ActsFor?.PrincipalId
        );

    private static IReadOnlyList<ReviewCircumstance> CircumstancesOf(Input input, ItemAtWork work) =>
        [
            .. input.OnGovernmentPortal ? [ReviewCircumstance.GovernmentPortal] : Array.Empty<ReviewCircumstance>(),
            .. PlatformColumns.Of(work.Newest.Content.Column).HoldsPolicyDocuments
                ? [ReviewCircumstance.PolicyDocument]
                : Array.Empty<ReviewCircumstance>(),
            .. input.IsSensitive ? [ReviewCircumstance.SensitiveMatter] : Array.Empty<ReviewCircumstance>(),
        ];

    private static string? UrgentReasonOf(Input input) =>
        string.IsNullOrWhiteSpace(input.UrgentReason) ? null : input.UrgentReason.Trim();

    private static IEnumerable<Problem> Problems(
        Input input,
        Actor actor,
        ItemAtWork work,
        bool allowsUrgent,
        DateTimeOffset now
    )
    {
        foreach (var problem in DraftKeepers.Refusals(actor, work))
        {
            yield return problem;
            yield break;
        }

        foreach (var problem in ItemContentCheck.ForReview(work.Newest, ChinaTime.Day(now)))
        {
            yield return problem;
        }

        if (work.Newest.Review is { Next.Kind: not ReviewStepKind.Drafting } or { Next: null })
        {
            yield return new Problem("", $"这一版已经送审，现在是“{work.Item.WaitsForStep}”。");
        }

        var isAuthor =
            actor.Persons.Contains(work.Newest.AuthorId)
            || work.Newest.WritersSince.Any(w => actor.Persons.Contains(w.Id))
            || work.Newest.Review?.Authors.Any(actor.Persons.Contains) is true;
        if (!isAuthor)
        {
            yield return new Problem("", $"{ReviewRule.AuthorSubmits}。起草人是{work.Newest.AuthorName}。");
        }

        if (UrgentReasonOf(input) is not null && work.Newest.BegunWith is null)
        {
            foreach (var problem in UrgentProblems(work, allowsUrgent))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<Problem> MachineProblems(ReadVersion read) =>
        read.Open.Count() is var open and > 0
            ? [new Problem("", $"机器预审还有 {open} 处错误没有处理：请改正，或者逐条写明不作修改的理由。")]
            : [];

    private static IEnumerable<Problem> UrgentProblems(ItemAtWork work, bool allowsUrgent)
    {
        const string field = nameof(Input.UrgentReason);
        if (!allowsUrgent)
        {
            yield return new Problem(field, "“先发后补”没有开启；确需使用的，请政务公开科在“主动公开”设置中开启。");
        }

        if (!PlatformColumns.Of(work.Newest.Content.Column).IsForUrgentMatters)
        {
            yield return new Problem(field, "只有预警信息、应对情况等应急类栏目可以走紧急流程。");
        }

        if (ReviewSchemes.Of(work.Newest.SchemeKey).Urgent is null)
        {
            yield return new Problem(field, "本机关采用的审查流程没有紧急流程。");
        }
    }
}

/// <summary>An item was submitted for review.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Number">Number of the version.</param>
[Term("送审")]
public sealed record ItemSubmitted(AuditSubject Subject, int Number) : AuditedEvent(Subject);
