using System.Globalization;
using Chengming.Law;

namespace Chengming.Features.Requests.Statistics;

/// <summary>信息处理费统计: what section six of the annual report says of the fee.</summary>
/// <param name="Notices">The fee notices that were sent in the period.</param>
/// <param name="Payments">The payments that came in the period, whenever they were asked for.</param>
[Term("信息处理费统计")]
public sealed record FeeFigures(IReadOnlyList<CountedFee> Notices, IReadOnlyList<CountedFee> Payments)
{
    /// <summary>Yuan that the notices ask for.</summary>
    public decimal Asked => Notices.Sum(f => f.Amount);

    /// <summary>Yuan that were paid.</summary>
    public decimal Collected => Payments.Sum(f => f.Amount);

    /// <summary>The sentence for section six.</summary>
    public string InWords =>
        Notices.Count == 0 && Payments.Count == 0
            ? "本年度未收取信息处理费。"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"本年度发出信息处理费收费通知{Notices.Count}件，总金额{Asked:0.##}元；实际收取信息处理费{Collected:0.##}元。"
            );
}

/// <summary>A notice or a payment that is counted (计入统计的信息处理费).</summary>
/// <param name="RequestId">The case.</param>
/// <param name="Number">Its number.</param>
/// <param name="On">The day.</param>
/// <param name="Amount">Yuan.</param>
[Term("计入统计的信息处理费")]
public sealed record CountedFee(Guid RequestId, string Number, DateOnly On, decimal Amount);
