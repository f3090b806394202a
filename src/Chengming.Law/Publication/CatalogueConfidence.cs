namespace Chengming.Law.Publication;

/// <summary>How surely a matter reads as in the official catalogue.</summary>
[Term("目录事项可靠程度")]
public enum CatalogueConfidence
{
    /// <summary>The same in several local copies.</summary>
    SeveralCopies,

    /// <summary>Read in one local copy.</summary>
    OneCopy,

    /// <summary>Read in the statute.</summary>
    StatuteText,

    /// <summary>The usual content, not held against a full official copy: to be looked at by the agency.</summary>
    Recalled,
}
