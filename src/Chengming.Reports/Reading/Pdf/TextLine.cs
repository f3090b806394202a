namespace Chengming.Reports.Reading.Pdf;

/// <summary>A line of a page.</summary>
/// <param name="Text">Its text; wide gaps as tabs where asked for.</param>
/// <param name="Baseline">Where it stands, down the page.</param>
/// <param name="Size">The largest font size in it.</param>
/// <param name="Start">Its left end.</param>
/// <param name="IsPagination">True when the file says that it is a running header, footer or page number.</param>
internal sealed record TextLine(string Text, double Baseline, double Size, double Start, bool IsPagination)
{
    /// <summary>Its right end.</summary>
    public double End { get; init; }

    /// <summary>Its number on the page, from 1.</summary>
    public int Number { get; set; }
}
