using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive;
using Chengming.Law;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Complaints;

/// <summary>登记投诉举报: what was received about the disclosure work of the own agency, or of one below.</summary>
[Cites(Instrument.Regulation, article: 51)]
public sealed class RegisterComplaint(
    PlatformDb db,
    ComplaintVault vault,
    AgencyCalendars calendars,
    PlatformSettings settings,
    FileChange files,
    TimeProvider clock
)
{
    private const int LongestName = 100;
    private const int LongestContact = 200;
    private const int MostTries = 8;

    /// <summary>What was received.</summary>
    public sealed record Input
    {
        /// <summary>Who received it.</summary>
        public required Guid AgencyId { get; init; }

        /// <summary>Whose work it is about.</summary>
        public Guid? About { get; init; }

        /// <summary>Number of the case it is about; empty for none.</summary>
        public string? RequestNumber { get; init; }

        /// <summary>Code of what it is about.</summary>
        public string? Ground { get; init; }

        /// <summary>What is said.</summary>
        public string? Matter { get; init; }

        /// <summary>Who complains; empty when nobody signed it.</summary>
        public string? Name { get; init; }

        /// <summary>How the complainant is reached.</summary>
        public string? Contact { get; init; }

        /// <summary>收到日期.</summary>
        public DateOnly? On { get; init; }
    }

    /// <summary>Registers it, or says what has to be mended.</summary>
    public async Task<Outcome<DisclosureComplaint>> RunAsync(
        Input input,
        ActionContext context,
        CancellationToken cancel
    )
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

    private async Task<Outcome<DisclosureComplaint>> TryAsync(
        Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var own = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        var about = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Id == input.About, cancel);
        if (ComplaintKeepers.Refusal(context.Actor, own, about ?? own) is { } refusal)
        {
            return refusal;
        }

        var number = input.RequestNumber.Tidy();
        var request =
            number.Length == 0 || about is null
                ? null
                : await db.Set<DisclosureRequest>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(r => r.AgencyId == about.Id && r.Number == number, cancel);
        var problems = Problems(input, about, number.Length == 0 || request is not null);
        if (problems.Count > 0)
        {
            return problems;
        }

        var entry = await EntryAsync(input, own, about!, request?.Id, cancel);
        var complaint = new DisclosureComplaint(entry, RequestHand.Of(context.Actor), clock.GetUtcNow());
        db.Add(complaint);
        await files.ReopenAsync(request?.Id, complaint.Subject.Name, ChinaTime.Today(clock), context, cancel);
        db.Record(context, new ComplaintRegistered(complaint.Subject, complaint.ReceivedOn));
        await db.SaveChangesAsync(cancel);
        return complaint;
    }

    private async Task<ComplaintEntry> EntryAsync(
        Input input,
        Agency own,
        Agency about,
        Guid? request,
        CancellationToken cancel
    )
    {
        var (id, on) = (Guid.CreateVersion7(), input.On!.Value);
        var taken = await db.Set<DisclosureComplaint>()
            .Where(c => c.AgencyId == own.Id && c.Year == on.Year)
            .MaxAsync(c => (int?)c.Serial, cancel);
        var days = (await settings.GetAsync<ComplaintSettings>(cancel)).Days;
        var calendar = (await calendars.OfAsync([own.Id], cancel))[own.Id];
        return new ComplaintEntry(
            id,
            own.Id,
            about.Id,
            request,
            1 + (taken ?? 0),
            ComplaintGround.Find(input.Ground)!,
            PersonalData.MaskAll(input.Matter.Tidy()),
            vault.Protect(id, nameof(DisclosureComplaint.Name), input.Name),
            vault.Protect(id, nameof(DisclosureComplaint.Contact), input.Contact),
            on,
            days == 0 ? null : calendar.AddWorkingDays(on, days).DueOn
        );
    }

    private List<Problem> Problems(Input input, Agency? about, bool isCaseThere) =>
        new FieldCheck()
            .Holds(about is not null, nameof(input.About), "请选择被投诉举报的机关。")
            .Holds(
                isCaseThere,
                nameof(input.RequestNumber),
                $"被投诉举报的机关没有编号为“{input.RequestNumber.Tidy()}”的申请。与哪件申请都无关的，请留空。"
            )
            .Holds(ComplaintGround.Find(input.Ground) is not null, nameof(input.Ground), "请选择事由。")
            .Needed(nameof(input.Matter), "投诉举报的内容", input.Matter, DisclosureComplaint.LongestWords)
            .AtMost(nameof(input.Name), "投诉举报人", input.Name, LongestName)
            .AtMost(nameof(input.Contact), "联系方式", input.Contact, LongestContact)
            .Happened(nameof(input.On), "收到日期", input.On, ChinaTime.Today(clock))
            .Problems;
}

/// <summary>A complaint was registered.</summary>
/// <param name="Subject">The complaint.</param>
/// <param name="On">The day on which it was received.</param>
[Term("登记投诉举报")]
public sealed record ComplaintRegistered(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
