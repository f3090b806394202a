using System.Globalization;
using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;
using Chengming.Law.Requests;

namespace Chengming.Features.Requests.Excess;

/// <summary>
/// 发出收费通知: the fee is computed by the measures and never typed. The clock stops until the payment, and begins anew on the day after it.
/// </summary>
[Cites(Instrument.Regulation, article: 42)]
[Cites(Instrument.FeeMeasures, article: 3)]
[Cites(Instrument.FeeMeasures, article: 6)]
public sealed class SendFeeNotice(RequestChange change)
{
    private const int MostPages = 1_000_000;

    /// <summary>Which case as it was read, and the notice.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="On">The day it was sent.</param>
    /// <param name="ReceivedOn">The day the applicant received it; null while that is not known.</param>
    /// <param name="Basis">Per item or per quantity; one of the two.</param>
    /// <param name="Count">Its number among the applicant's applications of the month, or the pages.</param>
    /// <param name="Found">Why number or frequency exceed what is reasonable.</param>
    public sealed record Input(
        Guid RequestId,
        int Version,
        DateOnly? On,
        DateOnly? ReceivedOn,
        FeeBasis? Basis,
        int? Count,
        string? Found
    );

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work => work.Request.WhyNotAskForFee() is { } broken ? [broken.ToProblem()] : Problems(input, work),
            (work, by) =>
                work.Request.AskForFee(
                    input.On!.Value,
                    input.ReceivedOn,
                    AmountOf(input.Basis!.Value, input.Count!.Value, input.On.Value),
                    $"{InWords(input)}{PersonalData.MaskAll(input.Found.Tidy())}",
                    by,
                    work.Now
                ),
            work => new FeeWasAsked(work.Request.Subject, work.Request.FeeNotice!.Amount!.Value),
            context,
            cancel
        );

    /// <summary>What is charged, in yuan.</summary>
    /// <param name="basis">Per item or per quantity.</param>
    /// <param name="count">The number in the month, or the pages.</param>
    /// <param name="on">The day of the notice.</param>
    internal static decimal AmountOf(FeeBasis basis, int count, DateOnly on) =>
        basis is FeeBasis.PerItem ? ProcessingFee.PriceOfItem(count, on) : ProcessingFee.ForPages(count, on).Total;

    private static List<Problem> Problems(Input input, RequestAtWork work)
    {
        var check = new FieldCheck()
            .Happened(nameof(input.On), "通知的日期", input.On, work.Today, work.Request.ReceivedOn, "收到申请之日")
            .Holds(input.Basis is not null, nameof(input.Basis), "请选择按件或者按量，一件申请只用一种。")
            .Holds(
                input.Count is >= 1 and <= MostPages,
                nameof(input.Count),
                input.Basis is FeeBasis.PerQuantity ? "请填写提供信息的页数。" : "请填写是申请人当月的第几件。"
            )
            .Needed(nameof(input.Found), "超过合理范围的情况", input.Found, RequestEvent.LongestWords / 2);
        if (input.ReceivedOn is not null)
        {
            check.Happened(
                nameof(input.ReceivedOn),
                "申请人收到的日期",
                input.ReceivedOn,
                work.Today,
                input.On,
                "通知之日"
            );
        }

        if (check.Problems.Count == 0 && AmountOf(input.Basis!.Value, input.Count!.Value, input.On!.Value) == 0)
        {
            check.Holds(holds: false, nameof(input.Count), "按这个数计算不收费，不用发收费通知。");
        }

        return check.Problems;
    }

    private static string InWords(Input input)
    {
        var (basis, count) = (input.Basis!.Value, input.Count!.Value);
        var amount = AmountOf(basis, count, input.On!.Value).ToString("0.##", CultureInfo.InvariantCulture);
        return basis is FeeBasis.PerItem
            ? $"按件计收，当月第 {count} 件，{amount} 元。"
            : $"按量计收，{count} 页，{amount} 元。";
    }
}

/// <summary>The applicant was sent a fee notice.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Amount">Yuan.</param>
[Term("发出收费通知")]
public sealed record FeeWasAsked(AuditSubject Subject, decimal Amount) : AuditedEvent(Subject);
