using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;
using Chengming.Law.Requests.Clock;
using Chengming.Time;

namespace Chengming.Features.Requests.Handling;

/// <summary>登记告知第三方: a third party was told in writing what is disclosed, and why. A decision over an objection goes out only after each that was asked was told.</summary>
[Cites(Instrument.Regulation, article: 32)]
public sealed class TellThirdParty(RequestChange change, RequestProposals proposals)
{
    /// <summary>Longest name of who was told and by which paper.</summary>
    public const int LongestWords = 300;

    /// <summary>Which case as it was read, the day, who was told by which paper, and which of several third parties it was.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="On">The day.</param>
    /// <param name="Words">Who was told by which paper.</param>
    /// <param name="ThirdParty">Key of the consultation; may be left out where only one third party was asked.</param>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On, string? Words, string? ThirdParty = null);

    /// <summary>Records it, or says why not.</summary>
    public async Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var all = await proposals.OfAsync(input.RequestId, cancel);
        var approved = all.Approved(ProposalKind.Decision);
        return await change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                (
                    all.WhyNotAct(approved, RequestRules.DecisionMustBeApproved)
                    ?? work.Request.WhyNotTellThirdParty(approved)
                )
                    is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "告知的日期",
                            input.On,
                            work.Today,
                            ChinaTime.Day(approved!.DecidedAt!.Value),
                            "批准日期"
                        )
                        .Holds(
                            KeyOf(input, work.Request) is not null,
                            nameof(input.ThirdParty),
                            "征求过几个第三方的意见，请选择这次告知的是哪一个；逐个告知，逐个登记。"
                        )
                        .Needed(nameof(input.Words), "告知的第三方和文书", input.Words, LongestWords)
                        .Problems,
            (work, by) =>
                work.Request.TellThirdParty(
                    approved!,
                    KeyOf(input, work.Request)!,
                    input.On!.Value,
                    PersonalData.MaskAll(input.Words.Tidy()),
                    by,
                    work.Now
                ),
            work => new ThirdPartyWasTold(work.Request.Subject, approved!.DecisionCode, input.On!.Value),
            context,
            cancel
        );
    }

    // One third party needs no choice.
    private static string? KeyOf(Input input, DisclosureRequest request)
    {
        var keys = request.Consultations(ConsultationKind.ThirdParty).Select(c => c.Key).ToList();
        return string.IsNullOrEmpty(input.ThirdParty) ? (keys is [var only] ? only : null)
            : keys.Contains(input.ThirdParty) ? input.ThirdParty
            : null;
    }
}

/// <summary>A third party was told what is disclosed, and why.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Decision">Code of the decision kind.</param>
/// <param name="On">The day.</param>
[Term("告知第三方")]
public sealed record ThirdPartyWasTold(AuditSubject Subject, string Decision, DateOnly On) : AuditedEvent(Subject);
