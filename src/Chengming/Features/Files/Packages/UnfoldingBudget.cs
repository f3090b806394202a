namespace Chengming.Features.Files.Packages;

/// <summary>How many bytes the compressed parts of one file may still unfold to, all together.</summary>
internal sealed class UnfoldingBudget(long bytes)
{
    /// <summary>Most bytes of one file: far above any honest office file, far below what a server cannot bear.</summary>
    public const long Usual = 400L << 20;

    private long left = bytes;

    public void Pay(long count)
    {
        if ((left -= count) < 0)
        {
            throw new UnfoldsTooFarException();
        }
    }
}
