namespace Chengming.Pdf.Writing.Flow;

/// <summary>Something that stands in the type area and may run over to the next page.</summary>
internal interface IFlowBlock
{
    /// <summary>True when it must not be the last thing on a page.</summary>
    bool KeepsWithNext { get; }

    /// <summary>The height that should stay on one page, when a page is high enough.</summary>
    double WantedHeight { get; }

    /// <summary>The height without which it cannot begin on a page.</summary>
    double LeastHeight { get; }

    /// <summary>Draws it.</summary>
    void Place(FlowPosition at);
}
