using Chengming.Law.Calendar;

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

    /// <summary>The number of an application among those of the same applicant to the same agency in its calendar month, from 1.</summary>
    /// <param name="receivedOn">Its day of receipt; that this day decides the month is a convention (mark C).</param>
    /// <param name="registeredBefore">The days of receipt of the applicant's applications that were registered before it.</param>
    [Cites(Instrument.FeeMeasures, article: 4)]
    public static int NumberInMonth(DateOnly receivedOn, IEnumerable<DateOnly> registeredBefore) =>
        1 + registeredBefore.Count(d => (d.Year, d.Month) == (receivedOn.Year, receivedOn.Month));

    /// <summary>By when the applicant pays: twenty working days from the day after the notice was received.</summary>
    [Cites(Instrument.FeeMeasures, article: 6)]
    public static WorkingDayPeriod PayBy(DateOnly noticeReceivedOn, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(noticeReceivedOn, RequestPeriods.Payment.On(noticeReceivedOn));

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
