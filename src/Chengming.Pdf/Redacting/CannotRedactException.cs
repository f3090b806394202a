namespace Chengming.Pdf.Redacting;

/// <summary>Why a file cannot be redacted safely.</summary>
public enum RedactionProblem
{
    /// <summary>The file is protected.</summary>
    Protected,

    /// <summary>Part of a page cannot be read.</summary>
    Damaged,

    /// <summary>The file has layers that can be switched on and off.</summary>
    Layers,

    /// <summary>A page has text in a font that the file does not say enough about.</summary>
    UnknownFont,

    /// <summary>A marked picture is compressed in a way that cannot be undone here, or stands in the page content itself.</summary>
    Picture,

    /// <summary>Drawn shapes that may be letters lie partly under a mark.</summary>
    Drawing,

    /// <summary>A marked page uses patterns or masks made of other content.</summary>
    Pattern,

    /// <summary>A mark lies on no page.</summary>
    NoSuchPage,

    /// <summary>Reading the copy back found what should be gone.</summary>
    NotGone,
}

/// <summary>The file cannot be redacted safely, so that there is no copy.</summary>
public sealed class CannotRedactException(RedactionProblem problem, int page)
    : Exception($"Page {page} cannot be redacted: {problem}.")
{
    /// <summary>Why.</summary>
    public RedactionProblem Problem { get; } = problem;

    /// <summary>The page, from 1; 0 for the whole file.</summary>
    public int Page { get; } = page;
}
