using Chengming.Law;

namespace Chengming.Reports.Checks.Wording;

/// <summary>What sort of fault a proof-reader marks (校对问题类别).</summary>
[Term("校对问题类别")]
public enum TextFaultKind
{
    /// <summary>错别字.</summary>
    Typo,

    /// <summary>提法、名称.</summary>
    Formulation,

    /// <summary>重字、重词.</summary>
    Doubled,

    /// <summary>漏字.</summary>
    Dropped,

    /// <summary>标点.</summary>
    Punctuation,

    /// <summary>标点不成对.</summary>
    Unpaired,

    /// <summary>全角数字.</summary>
    FullWidthDigits,
}
