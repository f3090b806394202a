namespace Chengming.Law.Requests;

/// <summary>收费方式: for one application one of the two, never both.</summary>
[Term("收费方式")]
[Cites(Instrument.FeeMeasures, article: 3)]
public enum FeeBasis
{
    /// <summary>按件.</summary>
    PerItem,

    /// <summary>按量.</summary>
    PerQuantity,
}
