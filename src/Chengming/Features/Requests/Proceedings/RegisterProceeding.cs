using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.WorkingDays;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Requests.Archive;
using Chengming.Law;
using Chengming.Law.Oversight;
using Chengming.Law.Requests;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Proceedings;

/// <summary>登记复议或者诉讼: what the agency was told, with the last day for its answer.</summary>
[Cites(Instrument.Regulation, article: 51)]
public sealed class RegisterProceeding(PlatformDb db, AgencyCalendars calendars, FileChange files, TimeProvider clock)
{
    private const int LongestName = 100;

    /// <summary>What the notice says.</summary>
    public sealed record Input
    {
        /// <summary>The agency that made the act.</summary>
        public required Guid AgencyId { get; init; }

        /// <summary>申请编号 of the case it is about; empty for another matter.</summary>
        public string? RequestNumber { get; init; }

        /// <summary>Code of the procedure.</summary>
        public string? Procedure { get; init; }

        /// <summary>True for a suit after review.</summary>
        public bool IsAfterReview { get; init; }

        /// <summary>Who hears it.</summary>
        public string? Organ { get; init; }

        /// <summary>Its number there.</summary>
        public string? CaseNumber { get; init; }

        /// <summary>What is contested.</summary>
        public string? Matter { get; init; }

        /// <summary>The day on which the copy was received.</summary>
        public DateOnly? On { get; init; }
    }

    /// <summary>Registers it, or says what has to be mended.</summary>
    public async Task<Outcome<RemedyProceeding>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == input.AgencyId, cancel);
        if (RequestKeepers.Refusal(context.Actor, agency, RequestKeepers.Workers) is { } refusal)
        {
            return refusal;
        }

        var number = input.RequestNumber.Tidy();
        var request =
            number.Length == 0
                ? null
                : await db.Set<DisclosureRequest>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(r => r.AgencyId == agency.Id && r.Number == number, cancel);
        var procedure = RemedyProcedures.Find(input.Procedure);
        var check = new FieldCheck()
            .Holds(procedure is not null, nameof(input.Procedure), "请选择程序。")
            .Holds(
                !input.IsAfterReview || procedure is null or { Path: RemedyPath.Suit },
                nameof(input.IsAfterReview),
                "行政复议不填“经过复议”；复议之后起诉的，程序请选行政诉讼。"
            )
            .Holds(
                number.Length == 0 || request is not null,
                nameof(input.RequestNumber),
                $"本机关没有编号为“{number}”的申请。与依申请公开无关的，请留空。"
            )
            .Needed(nameof(input.Organ), "审理机关", input.Organ, LongestName)
            .AtMost(nameof(input.CaseNumber), "案号", input.CaseNumber, LongestName)
            .Needed(nameof(input.Matter), "争议事项", input.Matter, RemedyProceeding.LongestWords)
            .Happened(
                nameof(input.On),
                "收到副本的日期",
                input.On,
                ChinaTime.Today(clock),
                request?.ArrivedOn ?? RequestPeriods.Reply.First,
                request is null ? "现行条例施行之日" : "申请到达之日"
            );
        if (check.Problems.Count > 0)
        {
            return check.Problems;
        }

        var calendar = (await calendars.OfAsync([agency.Id], cancel))[agency.Id];
        var notice = new ProceedingNotice(
            procedure!,
            input.IsAfterReview,
            input.Organ.Tidy(),
            input.CaseNumber.Tidy(),
            PersonalData.MaskAll(input.Matter.Tidy()),
            input.On!.Value,
            procedure!.AnswerDue(input.On.Value, calendar)
        );
        var hand = RequestHand.Of(context.Actor);
        var proceeding = new RemedyProceeding(agency.Id, request?.Id, notice, hand, clock.GetUtcNow());
        db.Add(proceeding);
        await files.ReopenAsync(request?.Id, proceeding.Subject.Name, ChinaTime.Today(clock), context, cancel);
        db.Record(context, new ProceedingRegistered(proceeding.Subject, proceeding.NoticeOn));
        await db.SaveChangesAsync(cancel);
        return proceeding;
    }
}

/// <summary>A review or suit was registered.</summary>
/// <param name="Subject">The proceeding.</param>
/// <param name="On">The day on which the copy was received.</param>
[Term("登记复议诉讼")]
public sealed record ProceedingRegistered(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
