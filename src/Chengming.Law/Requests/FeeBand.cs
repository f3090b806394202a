namespace Chengming.Law.Requests;

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
