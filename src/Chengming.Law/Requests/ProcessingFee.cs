namespace Chengming.Law.Requests;

/// <summary>信息处理费: per item cumulated over a calendar month, or per page of one application, always by band (超额累进).</summary>
/// <remarks>For each application the agency chooses one way, never both; charging is discretionary (art. 3).</remarks>
[Term("信息处理费")]
[Cites(Instrument.Regulation, article: 42)]
[Cites(Instrument.FeeMeasures, article: 3)]
public static class ProcessingFee
{
    private static readonly Dated<ItemTariff> Items = new(
        (new DateOnly(2021, 1, 1), new ItemTariff(Free: 10, FirstBandTo: 30, BandWidth: 10, Step: 100))
    );

    private static readonly Dated<PageTariff> Pages = new(
        (new DateOnly(2021, 1, 1), new PageTariff([new(30, 0), new(100, 10), new(200, 20), new(null, 40)]))
    );

    /// <summary>What the <paramref name="nth"/> application of one applicant in a calendar month costs, in yuan.</summary>
    [Cites(Instrument.FeeMeasures, article: 4)]
    public static decimal PriceOfItem(int nth, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nth, 1);
        return Items.On(on).Price(nth);
    }

    /// <summary>The fee for all <paramref name="count"/> applications of one applicant in a calendar month, with its bands.</summary>
    [Cites(Instrument.FeeMeasures, article: 4)]
    public static FeeCalculation ForItems(int count, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return FeeCalculation.Of(count, Items.On(on).Bands(count));
    }

    /// <summary>The fee for <paramref name="count"/> pages supplied on one application, with its bands.</summary>
    [Cites(Instrument.FeeMeasures, article: 5)]
    public static FeeCalculation ForPages(int count, DateOnly on)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return FeeCalculation.Of(count, Pages.On(on).Bands(count));
    }

    /// <summary>The first day on which a processing fee may be charged.</summary>
    public static DateOnly InForceFrom => Items.First;

    private sealed record ItemTariff(int Free, int FirstBandTo, int BandWidth, decimal Step)
    {
        public decimal Price(int nth) =>
            nth <= Free ? 0
            : nth <= FirstBandTo ? Step
            : Step * (2 + ((nth - FirstBandTo - 1) / BandWidth));

        public IEnumerable<FeeBand> Bands(int count)
        {
            var from = 1;
            var to = Free;
            while (from <= count)
            {
                yield return new FeeBand(from, Math.Min(to, count), Price(from));
                from = to + 1;
                to = from > FirstBandTo ? to + BandWidth : FirstBandTo;
            }
        }
    }

    private sealed record PageTariff(IReadOnlyList<(int? To, decimal Price)> Steps)
    {
        public IEnumerable<FeeBand> Bands(int count)
        {
            var from = 1;
            foreach (var (to, price) in Steps)
            {
                if (from > count)
                {
                    yield break;
                }

                yield return new FeeBand(from, Math.Min(to ?? count, count), price);
                from = (to ?? count) + 1;
            }
        }
    }
}

/// <summary>A band of the tariff as far as it was used.</summary>
/// <param name="From">First item or page of the band.</param>
/// <param name="To">Last item or page charged in it.</param>
/// <param name="UnitPrice">Yuan for each.</param>
[Term("收费档次")]
public sealed record FeeBand(int From, int To, decimal UnitPrice)
{
    /// <summary>Items or pages charged in the band.</summary>
    public int Count => To - From + 1;

    /// <summary>Yuan for the band.</summary>
    public decimal Amount => Count * UnitPrice;
}

/// <summary>A processing fee with the bands it is made of.</summary>
/// <param name="Count">Items or pages.</param>
/// <param name="Total">Yuan.</param>
/// <param name="Bands">The bands used, the free one first.</param>
[Term("信息处理费计算")]
public sealed record FeeCalculation(int Count, decimal Total, IReadOnlyList<FeeBand> Bands)
{
    internal static FeeCalculation Of(int count, IEnumerable<FeeBand> bands)
    {
        var list = bands.ToList();
        return new FeeCalculation(count, list.Sum(b => b.Amount), list);
    }
}
