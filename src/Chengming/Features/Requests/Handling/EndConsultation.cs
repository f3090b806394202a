using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>登记收到意见: the answer came; from the day after, days count again.</summary>
[Cites(Instrument.Regulation, article: 33, paragraph: 3)]
public sealed class EndConsultation(RequestChange change)
{
    /// <summary>Which case as it was read, which consultation, and the answer.</summary>
    public sealed record Input(Guid RequestId, int Version, string Key, DateOnly? On, string? Opinion);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotEndConsultation(input.Key) is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "收到意见的日期",
                            input.On,
                            work.Today,
                            work.Request.OpenConsultations.Single(c => c.Key == input.Key).On,
                            "发出日期"
                        )
                        .Needed(nameof(input.Opinion), "对方的意见和理由", input.Opinion, RequestEvent.LongestWords)
                        .Problems,
            (work, by) =>
                work.Request.EndConsultation(
                    input.Key,
                    PersonalData.MaskAll(input.Opinion.Tidy()),
                    input.On!.Value,
                    by,
                    work.Now
                ),
            work => new ConsultationAnswered(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>Whoever was asked answered.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("收到征求意见的答复")]
public sealed record ConsultationAnswered(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
