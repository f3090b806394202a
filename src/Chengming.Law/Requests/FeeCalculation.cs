namespace Chengming.Law.Requests;

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
