using Chengming.Law.Requests.Decisions;

namespace Chengming.Law.Requests;

/// <summary>收费测算: both ways to charge for one application, side by side. Charging at all is for the agency to decide.</summary>
[Term("收费测算")]
[Cites(Instrument.FeeMeasures, article: 3)]
[Cites(Instrument.FeeMeasures, article: 4)]
[Cites(Instrument.FeeMeasures, article: 5)]
public static class FeeQuote
{
    /// <summary>What one application would cost.</summary>
    /// <param name="kind">How it is to be decided. Per item is open for every kind; per quantity only where information is supplied.</param>
    /// <param name="numberInMonth">Its number among the applicant's applications of the month: it carries the price of its own band.</param>
    /// <param name="pages">Pages supplied: one side up to A4 is a page (mark K); null when not counted.</param>
    /// <param name="on">The day of the notice.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fee measures were not yet in force, or a number is impossible.</exception>
    public static IReadOnlyList<FeeOption> Of(DecisionKind kind, int numberInMonth, int? pages, DateOnly on) =>
        [
            new(
                FeeBasis.PerItem,
                ProcessingFee.PriceOfItem(numberInMonth, on),
                ProcessingFee.ForItems(numberInMonth, on),
                WhyNot: null
            ),
            PerQuantity(kind, pages, on),
        ];

    private static FeeOption PerQuantity(DecisionKind kind, int? pages, DateOnly on)
    {
        var whyNot =
            !kind.SuppliesInformation ? "按量收费只适用于提供纸质或者电子信息的情形，告知获取途径的不适用"
            : pages is null ? "尚未计算页数"
            : null;
        var fee = whyNot is null ? ProcessingFee.ForPages(pages!.Value, on) : null;
        return new FeeOption(FeeBasis.PerQuantity, fee?.Total ?? 0, fee, whyNot);
    }
}
