namespace Chengming.Pdf.Reading.Files;

/// <summary>What is left of the limits while a document is read.</summary>
internal sealed class Allowance(PdfLimits limits)
{
    private long unfoldedBytes = Math.Min(limits.UnfoldedBytes, 1 << 30);
    private long operators = limits.Operators;
    private long values = limits.Values;
    private long marks = limits.Marks;

    public PdfLimits Limits { get; } = limits;

    /// <summary>Bytes unfolded, or gone over more than once because the file misleads about their extent.</summary>
    public void TakeBytes(long count)
    {
        if ((unfoldedBytes -= count) < 0)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "The compressed parts unfold to more bytes than allowed.");
        }
    }

    /// <summary>One member of an array or dictionary.</summary>
    public void TakeValue()
    {
        if (--values < 0)
        {
            throw new PdfException(
                PdfProblem.BeyondLimits,
                "The arrays and dictionaries hold more members than allowed."
            );
        }
    }

    /// <summary>Work on page content: its operators, and its length each time it is gone through.</summary>
    public void TakeOperators(long count)
    {
        if ((operators -= count) < 0)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "The pages hold more operators than allowed.");
        }
    }

    public void TakeMark()
    {
        if (--marks < 0)
        {
            throw new PdfException(PdfProblem.BeyondLimits, "The pages hold more text and lines than allowed.");
        }
    }
}
