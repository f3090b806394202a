using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive.Binding;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive;

/// <summary>归档: closes the file of a case, with its number, its list and how long it is kept.</summary>
[Cites(Instrument.Regulation, article: 45)]
internal sealed class FileCase(
    PlatformDb db,
    CasePapers papers,
    CasesAtFiling cases,
    FileNumbers numbers,
    PlatformSettings settings,
    TimeProvider clock
)
{
    private const int MostTries = 8;

    /// <summary>Which case as it was read, and what is entered.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="On">归档日期.</param>
    /// <param name="Retention">Code of the class; null for the one that the agency's table gives.</param>
    /// <param name="Number">档号; empty for the next one.</param>
    /// <param name="Remarks">What is missing, and why.</param>
    public sealed record Input(
        Guid RequestId,
        int Version,
        DateOnly? On,
        string? Retention,
        string? Number,
        string? Remarks
    );

    /// <summary>Files it, or says why not.</summary>
    public async Task<Outcome<CaseFile>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await TryAsync(input, context, cancel);
            }
            catch (DbUpdateException) when (tried < MostTries && db.Database.CurrentTransaction is null)
            {
                // Somebody took the same number at the same moment: the unique index holds, and the next one is free.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Outcome<CaseFile>> TryAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var request = await db.Set<DisclosureRequest>()
            .Include(r => r.Events)
            .SingleAsync(r => r.Id == input.RequestId, cancel);
        db.Expect(request, input.Version);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == request.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        if (request.WhyNotFile() is { } broken)
        {
            return broken.ToProblem();
        }

        var about = await papers.RevealedAsync(request.Id, cancel);
        var now = await cases.OfAsync(about, cancel);
        if (now.Plan is not { } plan)
        {
            return FileNumbers.NoPlan;
        }

        var retention = RetentionClass.Find(input.Retention) ?? plan.RetentionOf(now.HasRemedy);
        var rules = await settings.GetAsync<ArchiveSettings>(cancel);
        var closed = request.ClosedOn!.Value;
        var serial = await numbers.NextAsync(agency.Id, closed.Year, cancel);
        var number = input.Number.Tidy() is { Length: > 0 } given
            ? given
            : rules.NumberOf(plan.Fonds, closed.Year, retention, serial);
        var problems = Problems(input, request, now);
        if (await numbers.IsTakenAsync(agency.Id, number, cancel))
        {
            problems.Add(new Problem(nameof(input.Number), $"档号“{number}”已经用过。"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var filing = new FilingEntry(
            serial,
            number,
            $"{request.Number} 号政府信息公开申请（{(request.DecisionCode.Length > 0 ? DecisionKinds.Of(request.DecisionCode).Term : "办结")}）",
            input.On!.Value,
            retention,
            rules.ExpiresOn(retention, closed),
            rules.HandoverDueOn(closed),
            BoundFile.EntriesOf(now.Papers, firstSerial: 1, supplement: 0),
            Explained(input, now)
        );
        var file = new CaseFile(request, filing, RequestHand.Of(context.Actor), clock.GetUtcNow());
        db.Add(file);
        db.Record(context, new CaseFiled(file.Subject, request.Number));
        await db.SaveChangesAsync(cancel);
        return file;
    }

    private List<Problem> Problems(Input input, DisclosureRequest request, CaseAtFiling now) =>
        new FieldCheck()
            .Happened(nameof(input.On), "归档日期", input.On, ChinaTime.Today(clock), request.ClosedOn, "办结之日")
            .AtMost(nameof(input.Number), "档号", input.Number, CaseFile.LongestNumber)
            .AtMost(nameof(input.Remarks), "备考", input.Remarks, FileStep.LongestWords / 2)
            .Holds(
                input.Retention is null or "" || RetentionClass.Find(input.Retention) is not null,
                nameof(input.Retention),
                "请选择保管期限。"
            )
            .Holds(
                now.Readiness.Gaps.Count == 0 || !string.IsNullOrWhiteSpace(input.Remarks),
                nameof(input.Remarks),
                "案卷缺少文件，请先补齐；补不齐的，写明缺什么、为什么，写入备考表。"
            )
            .Problems;

    // What was missing stands in the note page in the words of the check, whatever was written beside it.
    private static string Explained(Input input, CaseAtFiling now)
    {
        var words = PersonalData.MaskAll(input.Remarks.Tidy());
        var gaps = string.Join('；', now.Readiness.Gaps.Select(g => g.Words));
        var all = gaps.Length == 0 ? words : $"缺件：{gaps}。说明：{words}";
        return all.Length <= FileStep.LongestWords ? all : all[..FileStep.LongestWords];
    }
}

/// <summary>A case was filed.</summary>
/// <param name="Subject">The file.</param>
/// <param name="Request">Number of the case.</param>
[Term("归档")]
public sealed record CaseFiled(AuditSubject Subject, string Request) : AuditedEvent(Subject);
