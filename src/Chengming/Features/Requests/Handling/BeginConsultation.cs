using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests.Handling;

/// <summary>征求意见: a letter to a third party, a joint maker or another organ went out; until the answer, or the end of its time, no day counts.</summary>
[Cites(Instrument.Regulation, article: 32)]
[Cites(Instrument.Regulation, article: 34)]
public sealed class BeginConsultation(RequestChange change)
{
    private const int LongestWhom = 200;

    /// <summary>Which case as it was read, and the letter.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="Kind">Code of the kind of consultation.</param>
    /// <param name="Whom">Who is asked, about what.</param>
    /// <param name="On">The day the letter was sent.</param>
    /// <param name="LetterReceivedOn">The day it was received; null while that is not known.</param>
    public sealed record Input(
        Guid RequestId,
        int Version,
        string? Kind,
        string? Whom,
        DateOnly? On,
        DateOnly? LetterReceivedOn
    );

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var kind = ConsultationKind.All.FirstOrDefault(k => k.Code == input.Kind);
        return change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work => work.Request.WhyNotConsult() is { } broken ? [broken.ToProblem()] : ProblemsOf(input, kind, work),
            (work, by) =>
                work.Request.Consult(
                    kind!,
                    PersonalData.MaskAll(input.Whom.Tidy()),
                    input.On!.Value,
                    input.LetterReceivedOn,
                    by,
                    work.Now
                ),
            work => new ConsultationSent(work.Request.Subject, kind!.Code),
            context,
            cancel
        );
    }

    private static List<Problem> ProblemsOf(Input input, ConsultationKind? kind, RequestAtWork work)
    {
        var check = new FieldCheck()
            .Holds(kind is not null, nameof(input.Kind), "请选择征求谁的意见。")
            .Needed(nameof(input.Whom), "征求意见的对象和内容", input.Whom, LongestWhom)
            .Happened(nameof(input.On), "发出的日期", input.On, work.Today, work.Request.ReceivedOn, "收到申请之日");
        return input.LetterReceivedOn is null
            ? check.Problems
            : check
                .Happened(
                    nameof(input.LetterReceivedOn),
                    "对方收到的日期",
                    input.LetterReceivedOn,
                    work.Today,
                    input.On,
                    "发出日期"
                )
                .Problems;
    }
}

/// <summary>Somebody outside was asked for an opinion.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Consultation">Code of the kind of consultation.</param>
[Term("发出征求意见函")]
public sealed record ConsultationSent(AuditSubject Subject, string Consultation) : AuditedEvent(Subject);
