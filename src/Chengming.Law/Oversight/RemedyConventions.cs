namespace Chengming.Law.Oversight;

/// <summary>救济约定: how review-first is read where practice differs; all marked K, so settings.</summary>
/// <param name="PartialRefusalIsReviewFirst">Whether the refused part of a partial disclosure is review-first (extension of 国办函〔2021〕132号; yes).</param>
/// <param name="InquiryMatterIsReviewFirst">Whether 行政查询事项, counted under 不予公开 but resting on article 36(7), is review-first (no).</param>
/// <param name="SilenceIsReviewFirst">Whether no reply in time is review-first (no: 法释〔2025〕8号 lets the person sue).</param>
[Term("救济约定")]
public sealed record RemedyConventions(
    bool PartialRefusalIsReviewFirst = true,
    bool InquiryMatterIsReviewFirst = false,
    bool SilenceIsReviewFirst = false
)
{
    /// <summary>The defaults.</summary>
    public static RemedyConventions Default { get; } = new();
}
