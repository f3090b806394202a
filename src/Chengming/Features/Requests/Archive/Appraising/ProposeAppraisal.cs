using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Appraising;

/// <summary>提出鉴定意见: to destroy files whose time is over, or to keep them longer.</summary>
internal sealed class ProposeAppraisal(PlatformDb db, TimeProvider clock)
{
    /// <summary>Which files of which agency, and what is proposed.</summary>
    /// <param name="AgencyId">The agency.</param>
    /// <param name="Files">The files.</param>
    /// <param name="Kind">Destroy, or keep longer.</param>
    /// <param name="Retention">Code of the class after an extension.</param>
    /// <param name="Words">Why.</param>
    public sealed record Input(
        Guid AgencyId,
        IReadOnlyList<Guid> Files,
        AppraisalKind? Kind,
        string? Retention,
        string? Words
    );

    /// <summary>Proposes it, or says why not.</summary>
    public async Task<Outcome<FileAppraisal>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        var today = ChinaTime.Today(clock);
        var wanted = input.Files.ToHashSet();
        var files = await db.Set<CaseFile>()
            .Where(f => f.AgencyId == agency.Id && wanted.Contains(f.Id))
            .OrderBy(f => f.Number)
            .ToListAsync(cancel);
        var problems = Problems(input, files, today);
        if (problems.Count > 0)
        {
            return problems;
        }

        var acting = context.As(RequestKeepers.Workers.First(context.Actor.Is));
        var taken = await db.Set<FileAppraisal>()
            .Where(a => a.AgencyId == agency.Id && a.Year == today.Year)
            .MaxAsync(a => (int?)a.Serial, cancel);
        var appraisal = new FileAppraisal(
            new AppraisalEntry(
                agency.Id,
                today.Year,
                1 + (taken ?? 0),
                input.Kind!.Value,
                input.Kind is AppraisalKind.Extend ? RetentionClass.Of(input.Retention!) : null,
                [.. files.Select(LineOf)],
                PersonalData.MaskAll(input.Words.Tidy())
            ),
            LetterHand.Of(acting.Actor),
            clock.GetUtcNow()
        );
        files.ForEach(f => f.BeginAppraisal(appraisal.Id, today));
        db.Add(appraisal);
        db.Record(acting, new AppraisalProposed(appraisal.Subject, files.Count));
        await db.SaveChangesAsync(cancel);
        return appraisal;
    }

    private static List<Problem> Problems(Input input, List<CaseFile> files, DateOnly today)
    {
        var to = RetentionClass.Find(input.Retention);
        var check = new FieldCheck()
            .Holds(
                files.Count > 0 && files.Count == input.Files.Distinct().Count(),
                nameof(input.Files),
                "请选择案卷。"
            )
            .Holds(input.Kind is not null, nameof(input.Kind), "请选择鉴定意见。")
            .Holds(
                input.Kind is not AppraisalKind.Extend
                    || (to is not null && files.All(f => to.IsLongerThan(f.Retention))),
                nameof(input.Retention),
                "请选择比原来更长的保管期限。"
            )
            .Needed(nameof(input.Words), "理由", input.Words, FileAppraisal.LongestWords);
        foreach (var file in files)
        {
            if (file.WhyNotAppraise(today) is { } broken)
            {
                check.Holds(false, nameof(input.Files), $"{file.Number}：{broken.Sentence}。");
            }
        }

        return check.Problems;
    }

    private static AppraisedFile LineOf(CaseFile file) =>
        new(
            file.Id,
            file.Number,
            file.Title,
            file.ClosedOn,
            file.Retention.Term,
            file.ExpiresOn!.Value,
            file.Entries.Count,
            file.Entries.Sum(e => e.Pages)
        );
}

/// <summary>It was proposed what becomes of files whose time is over.</summary>
/// <param name="Subject">The appraisal.</param>
/// <param name="Count">How many files.</param>
[Term("提出到期鉴定")]
public sealed record AppraisalProposed(AuditSubject Subject, int Count) : AuditedEvent(Subject);
