namespace Chengming.Pdf.Writing.Flow;

/// <summary>Something that stands in the type area and may run over to the next page.</summary>
internal interface IFlowBlock
{
    /// <summary>True when it must stand on the page where <paramref name="next"/> begins.</summary>
    bool KeepsWith(IFlowBlock next);

    /// <summary>The height that should stay on one page, when a page is high enough.</summary>
    double WantedHeight { get; }

    /// <summary>The height without which it cannot begin on a page.</summary>
    double LeastHeight { get; }

    /// <summary>Draws it.</summary>
    void Place(FlowPosition at);
}
