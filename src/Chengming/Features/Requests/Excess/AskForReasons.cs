using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;

namespace Chengming.Features.Requests.Excess;

/// <summary>
/// 要求说明理由: where number and frequency of somebody's applications clearly exceed what is reasonable. That they do is for a person to find;
/// the platform only lists the earlier ones. The clock runs on.
/// </summary>
[Cites(Instrument.Regulation, article: 35)]
public sealed class AskForReasons(RequestChange change)
{
    /// <summary>Which case as it was read, the day, by when the applicant is to answer, and what was found.</summary>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On, DateOnly? AnswerBy, string? Found);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotAskForReasons() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "告知的日期",
                            input.On,
                            work.Today,
                            work.Request.ReceivedOn,
                            "收到申请之日"
                        )
                        .StillToCome(nameof(input.AnswerBy), "说明理由的期限", input.AnswerBy, input.On)
                        .Needed(nameof(input.Found), "认定的数量、频次", input.Found, RequestEvent.LongestWords)
                        .Problems,
            (work, by) =>
                work.Request.AskForReasons(
                    input.On!.Value,
                    input.AnswerBy,
                    PersonalData.MaskAll(input.Found.Tidy()),
                    by,
                    work.Now
                ),
            work => new ReasonsWereAsked(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>The applicant was asked for the reasons of many applications.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("要求说明理由")]
public sealed record ReasonsWereAsked(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
