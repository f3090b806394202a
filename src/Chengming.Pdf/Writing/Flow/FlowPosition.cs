using Chengming.Pdf.Writing.Files;

namespace Chengming.Pdf.Writing.Flow;

/// <summary>Where the next thing goes: the page and how far down its type area.</summary>
internal sealed class FlowPosition
{
    private const double Tolerance = 0.01;

    public FlowPosition(PdfFile file, PageSetup setup)
    {
        (File, Setup) = (file, setup);
        Page = file.AddPage();
        Y = setup.Top;
    }

    public PdfFile File { get; }

    public PageSetup Setup { get; }

    public PdfPage Page { get; private set; }

    /// <summary>Distance from the upper edge of the paper.</summary>
    public double Y { get; private set; }

    public bool IsAtTop => Y <= Setup.Top + Tolerance;

    /// <summary>Room left on the page.</summary>
    public double Room => Setup.Height - Setup.Bottom - Y + Tolerance;

    public void Advance(double height) => Y += height;

    public void NextPage()
    {
        Page = File.AddPage();
        Y = Setup.Top;
    }
}
