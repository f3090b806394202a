namespace Chengming.Pdf.Reading;

/// <summary>Why a PDF cannot be read.</summary>
public enum PdfProblem
{
    /// <summary>The bytes are not a PDF at all.</summary>
    NotAPdf,

    /// <summary>A PDF, but so damaged that no page can be found.</summary>
    Damaged,

    /// <summary>Opening it needs a password or a certificate.</summary>
    Encrypted,

    /// <summary>Reading it would cost more than <see cref="PdfLimits"/> allows.</summary>
    BeyondLimits,
}

/// <summary>The one exception of this namespace: the file cannot be read, and why.</summary>
public sealed class PdfException(PdfProblem problem, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public PdfProblem Problem { get; } = problem;
}
