using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Chengming.Law.Publication.Review;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>
/// 登记纸质签字: a step that was signed on the printed form counts as one signed here; the scanned sheet is kept with it. The signature is
/// the signer's, who has an account with the role; the record also says who entered it.
/// </summary>
public sealed class EnterPaperSignature(PlatformDb db, ItemChange change, StoreFile storeFile, TimeProvider clock)
{
    /// <summary>Which item and step, who signed when, and the scanned sheet.</summary>
    public sealed record Input(
        Guid ItemId,
        int Version,
        string Step,
        Guid? SignerId,
        DateOnly? SignedOn,
        string? FileName,
        Stream? Sheet,
        string? Opinion
    );

    /// <summary>Enters the signature, or says why not.</summary>
    public async Task<Outcome<DisclosureItem>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var work = await change.FindAsync(input.ItemId, cancel);
        if (ItemKeepers.Refusal(context.Actor, work.Agency, StaffRole.Handler) is { } refusal)
        {
            return refusal;
        }

        if (new ReviewTurn(work, input.Step, context).Step is not { } step)
        {
            return ReviewTurn.NotItsTurn(work);
        }

        var signer = await db
            .StaffAccounts.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == input.SignerId && a.DisabledAt == null, cancel);
        var problems = Problems(input, step, signer, ChinaTime.Day(clock.GetUtcNow()));
        if (problems.Count > 0)
        {
            return problems;
        }

        var stored = await storeFile.RunAsync(
            new(work.Agency.Id, input.FileName ?? "审查表", input.Sheet!),
            context,
            cancel
        );
        if (!stored.IsDone)
        {
            return stored.Problems.Select(p => new Problem(nameof(Input.Sheet), p.Message)).ToList();
        }

        return await change.ApplyAsync(
            work,
            input.Version,
            now =>
                work.Newest.Review!.WhatForbids(EntryOf(input, step, signer!, work, now)) is { } rule
                    ? [new Problem("", $"{rule}。")]
                    : [],
            now =>
                work.Newest.Append(EntryOf(input, step, signer!, work, now), signer!.Name, null)
                    .OnPaper(stored.Value.Id, ItemAuthor.Of(context.Actor)),
            () => new PaperSignatureEntered(work.Item.Subject, input.Step),
            context,
            cancel
        );
    }

    private static StepSigned EntryOf(
        Input input,
        ReviewStep step,
        StaffAccount signer,
        ItemAtWork work,
        DateTimeOffset now
    ) =>
        new(
            now,
            signer.Id,
            step.Code,
            step.Role,
            work.Newest.ContentHash,
            input.Opinion?.Trim() ?? "",
            PaperSignedOn: input.SignedOn
        );

    private static List<Problem> Problems(Input input, ReviewStep step, StaffAccount? signer, DateOnly today)
    {
        var role = step.Role.ToStaffRole();
        var problems = new List<Problem>();
        if (signer?.Grants.Any(g => g.Role == role) is not true)
        {
            problems.Add(
                new Problem(
                    nameof(Input.SignerId),
                    $"请选择在审查表上签字的{StaffRoles.TermOf(role)}；签字人在平台上应有账号。"
                )
            );
        }

        if (input.SignedOn is null || input.SignedOn > today)
        {
            problems.Add(new Problem(nameof(Input.SignedOn), "请填写审查表上的签字日期，不能晚于今天。"));
        }

        if (input.Sheet is null)
        {
            problems.Add(new Problem(nameof(Input.Sheet), "请上传签好字的审查表（扫描件或照片）。"));
        }

        return problems;
    }
}

/// <summary>A signature given on paper was entered.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Step">Code of the step.</param>
[Term("登记纸质签字")]
public sealed record PaperSignatureEntered(AuditSubject Subject, string Step) : AuditedEvent(Subject);
