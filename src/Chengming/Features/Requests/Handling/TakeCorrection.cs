using Chengming.Actions;
using Chengming.Data.Protection;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Registering;
using Chengming.Law;

namespace Chengming.Features.Requests.Handling;

/// <summary>登记收到补正: the corrected application came; the reply period begins anew with that day.</summary>
[Cites(Instrument.Regulation, article: 30)]
public sealed class TakeCorrection(RequestChange change, PersonalDataVault vault)
{
    /// <summary>Which case as it was read, and what came.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="On">The day it came.</param>
    /// <param name="Wanted">What is wanted now; empty when that did not change.</param>
    public sealed record Input(Guid RequestId, int Version, DateOnly? On, string? Wanted);

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotTakeCorrection() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "收到补正的日期",
                            input.On,
                            work.Today,
                            work.Request.Events.Single(e => e.Kind is RequestEventKind.CorrectionAsked).On,
                            "告知补正的日期"
                        )
                        .AtMost(nameof(input.Wanted), "补正后的内容", input.Wanted, DisclosureRequest.LongestWanted)
                        .Problems,
            (work, by) =>
                work.Request.TakeCorrection(
                    input.On!.Value,
                    input.Wanted.Tidy() is { Length: > 0 } wanted
                        ? WantedInformation.Of(
                            work.Request.Id,
                            wanted,
                            work.Request.SupplyForm,
                            work.Request.SupplyWay,
                            vault
                        )
                        : null,
                    by,
                    work.Now
                ),
            work => new CorrectionReceived(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>The corrected application came.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("收到补正")]
public sealed record CorrectionReceived(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
