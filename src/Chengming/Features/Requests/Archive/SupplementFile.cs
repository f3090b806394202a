using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive.Binding;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive;

/// <summary>补充归档: puts what a review or a suit brought after the papers that are there, and lengthens the time where the agency's table does.</summary>
internal sealed class SupplementFile(
    PlatformDb db,
    FileChange change,
    CasePapers papers,
    CasesAtFiling cases,
    PlatformSettings settings,
    TimeProvider clock
)
{
    /// <summary>Which file as it was read, the day, and remarks.</summary>
    public sealed record Input(Guid FileId, int Version, DateOnly? On, string? Remarks);

    /// <summary>Adds them, or says why not.</summary>
    public async Task<Outcome<CaseFile>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        SupplementEntry? supplement = null;
        return await change.ApplyAsync(
            input.FileId,
            input.Version,
            RequestKeepers.Workers,
            async file =>
            {
                if (file.WhyNotSupplement() is { } broken)
                {
                    return [broken.ToProblem()];
                }

                var problems = new FieldCheck()
                    .Happened(nameof(input.On), "补充日期", input.On, ChinaTime.Today(clock), file.FiledOn, "归档日期")
                    .AtMost(nameof(input.Remarks), "备考", input.Remarks, FileStep.LongestWords)
                    .Problems;
                if (problems.Count == 0)
                {
                    supplement = await EntryAsync(input, file, cancel);
                }

                return supplement is { Entries.Count: 0 } ? [FileRules.NothingToAdd.ToProblem()] : problems;
            },
            (file, by, at) => file.Supplement(supplement!, by, at),
            file => new FileSupplemented(file.Subject, file.RequestNumber),
            context,
            cancel
        );
    }

    private async Task<SupplementEntry> EntryAsync(Input input, CaseFile file, CancellationToken cancel)
    {
        var now = await cases.OfAsync(await papers.RevealedAsync(file.RequestId, cancel), cancel);
        var plan = await db.Set<ArchivePlan>().AsNoTracking().SingleAsync(p => p.AgencyId == file.AgencyId, cancel);
        var retention = plan.RetentionOf(now.HasRemedy);
        var rules = await settings.GetAsync<ArchiveSettings>(cancel);
        return new SupplementEntry(
            input.On!.Value,
            BoundFile.EntriesOf(
                now.Added,
                file.Entries.Max(e => e.Serial) + 1,
                file.Entries.Max(e => e.Supplement) + 1
            ),
            retention,
            rules.ExpiresOn(retention, file.ClosedOn),
            PersonalData.MaskAll(input.Remarks.Tidy())
        );
    }
}

/// <summary>Papers were added to a file.</summary>
/// <param name="Subject">The file.</param>
/// <param name="Request">Number of the case.</param>
[Term("补充归档")]
public sealed record FileSupplemented(AuditSubject Subject, string Request) : AuditedEvent(Subject);
