using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>登记征求意见函送达: from this day whoever is asked has fifteen working days.</summary>
[Cites(Instrument.Regulation, article: 32)]
public sealed class NoteLetterReceived(RequestChange change)
{
    /// <summary>Which case as it was read, which consultation, and the day.</summary>
    public sealed record Input(Guid RequestId, int Version, string Key, DateOnly? On);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotNoteLetter(input.Key) is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "对方收到的日期",
                            input.On,
                            work.Today,
                            work.Request.OpenConsultations.Single(c => c.Key == input.Key).On,
                            "发出日期"
                        )
                        .Problems,
            (work, by) => work.Request.NoteLetter(input.Key, input.On!.Value, by, work.Now),
            work => new ConsultationLetterReceived(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>Whoever is asked received the letter.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("征求意见函送达")]
public sealed record ConsultationLetterReceived(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
