using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sniffing;
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
    /// <summary>Which item and step, who signed when, and the scanned sheet with the code that stands on it.</summary>
    public sealed record Input(
        Guid ItemId,
        int Version,
        string Step,
        Guid? SignerId,
        DateOnly? SignedOn,
        string? FileName,
        Stream? Sheet,
        string? Opinion,
        string? FormCode = null
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
        var problems = Problems(input, step, signer, work);
        problems.AddRange(await SheetProblemsAsync(input, work.Newest, cancel));
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

    private List<Problem> Problems(Input input, ReviewStep step, StaffAccount? signer, ItemAtWork work)
    {
        var role = step.Role.ToStaffRole();
        return new FieldCheck()
            .Holds(
                signer is not null && MaySign(signer, work, role),
                nameof(Input.SignerId),
                $"请选择在审查表上签字的{StaffRoles.TermOf(role)}；签字人在平台上应有账号。"
            )
            .Holds(
                input.SignedOn is { } day && day <= ChinaTime.Today(clock),
                nameof(Input.SignedOn),
                "请填写审查表上的签字日期，不能晚于今天。"
            )
            .Holds(
                input.SignedOn is not { } signed || signed >= ChinaTime.Day(work.Newest.ChangedAt),
                nameof(Input.SignedOn),
                $"签字日期早于内容最后改动的日期（{ChinaTime.Date(work.Newest.ChangedAt)}），签的不会是现在的内容，请核对。"
            )
            .AtMost(nameof(Input.Opinion), "审查意见", input.Opinion, SubmitItem.LongestWords)
            .Problems;
    }

    // Whoever signed on paper must be somebody who could have signed here.
    private static bool MaySign(StaffAccount signer, ItemAtWork work, StaffRole role) =>
        ItemKeepers.Refusal(
            new Actor(signer.Id, signer.Name, signer.AgencyId, signer.Roles.ToHashSet()),
            work.Agency,
            role
        )
            is null;

    /// <summary>The sheet must be a scan of the form of exactly this content.</summary>
    private static async Task<List<Problem>> SheetProblemsAsync(
        Input input,
        ItemVersion version,
        CancellationToken cancel
    )
    {
        if (input.Sheet is not { Length: > 0 } sheet)
        {
            return [new Problem(nameof(Input.Sheet), "请上传签好字的审查表（扫描件或照片）。")];
        }

        var kind = FileSniffer.Examine(sheet, input.FileName ?? "").Kind;
        if (kind is not null && kind.Id != "pdf" && kind.Structure is not FileStructure.Picture)
        {
            return
            [
                new Problem(
                    nameof(Input.Sheet),
                    $"这是{kind.Name}，不是签过字的纸。请把签好字的审查表扫描成 PDF，或者拍照上传。"
                ),
            ];
        }

        var printed = kind?.Id == "pdf" ? Form.FormCode.FoundIn(await BytesAsync(sheet, cancel)) : null;
        return Form.FormCode.TryRead(input.FormCode, out var typed) ? CodeProblems(printed ?? typed, version, input)
            : !string.IsNullOrWhiteSpace(input.FormCode)
                ? [new Problem(nameof(Input.FormCode), "核验码是 16 位数字和字母 A 至 F，例如 3F2A-91BC-7D0E-55A1。")]
            : printed is not null ? CodeProblems(printed, version, input)
            :
            [
                new Problem(
                    nameof(Input.FormCode),
                    "请照抄审查表上方的核验码，用来确认签的就是这一版内容。没有核验码的自制表，请附上平台打印的审查表一并签字。"
                ),
            ];
    }

    private static List<Problem> CodeProblems(Form.FormCode code, ItemVersion version, Input input)
    {
        var expected = Form.FormCode.Of(version);
        return code == expected ? []
            : code.Item != expected.Item
                ? [new Problem(nameof(input.FormCode), $"核验码 {code} 是另一条信息的审查表，请核对是否拿错了表。")]
            :
            [
                new Problem(
                    nameof(input.FormCode),
                    $"核验码 {code} 是旧内容的审查表：打印之后内容又改动过。请重新打印审查表（{expected}），重新签字。"
                ),
            ];
    }

    private static async Task<byte[]> BytesAsync(Stream sheet, CancellationToken cancel)
    {
        sheet.Position = 0;
        var bytes = new byte[sheet.Length];
        await sheet.ReadExactlyAsync(bytes, cancel);
        sheet.Position = 0;
        return bytes;
    }
}

/// <summary>A signature given on paper was entered.</summary>
/// <param name="Subject">The item.</param>
/// <param name="Step">Code of the step.</param>
[Term("登记纸质签字")]
public sealed record PaperSignatureEntered(AuditSubject Subject, string Step) : AuditedEvent(Subject);
