namespace Chengming.Pdf.Writing.Flow;

/// <summary>White between blocks; none at the top of a page.</summary>
internal sealed class SpaceBlock(double height) : IFlowBlock
{
    public bool KeepsWith(IFlowBlock next) => true;

    public double WantedHeight => height;

    public double LeastHeight => height;

    public void Place(FlowPosition at)
    {
        if (!at.IsAtTop)
        {
            at.Advance(height);
        }
    }
}

/// <summary>The end of a page.</summary>
internal sealed class PageBreakBlock : IFlowBlock
{
    public bool KeepsWith(IFlowBlock next) => false;

    public double WantedHeight => 0;

    public double LeastHeight => 0;

    public void Place(FlowPosition at)
    {
        if (!at.IsAtTop)
        {
            at.NextPage();
        }
    }
}
