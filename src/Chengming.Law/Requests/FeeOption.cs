namespace Chengming.Law.Requests;

/// <summary>One way to charge for an application: what it would cost, or why it is not open.</summary>
/// <param name="Basis">Per item or per quantity.</param>
/// <param name="Amount">Yuan; 0 when free or not open.</param>
/// <param name="Calculation">The bands: for items those of the whole month, for pages those of the application; null when not open.</param>
/// <param name="WhyNot">Why this way is not open, in Chinese; null when it is.</param>
[Term("收费选择")]
public sealed record FeeOption(FeeBasis Basis, decimal Amount, FeeCalculation? Calculation, string? WhyNot);
