using Chengming.Law;

namespace Chengming.Features.Requests.Redacting;

/// <summary>A place of a document that is withheld (遮盖处), with the ground and the reason. Places are in hundredths of the page as it is seen.</summary>
[Term("遮盖处")]
public sealed class DisclosureMark
{
    internal const int LongestReason = 300;

    private DisclosureMark() { }

    internal DisclosureMark(Guid documentId, int number, MarkEntry entry, RequestHand by, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (DocumentId, Number, Page) = (documentId, number, entry.Page);
        (Left, Top, Right, Bottom) = (entry.Left, entry.Top, entry.Right, entry.Bottom);
        (GroundCode, Reason) = (entry.Ground.Code, entry.Reason);
        (ByName, At) = (by.Name, at);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>Its number in the document, which the black box shows; never given again.</summary>
    public int Number { get; private set; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; private set; }

    /// <summary>From the left edge of the page, in hundredths of its width.</summary>
    public double Left { get; private set; }

    /// <summary>From the upper edge of the page, in hundredths of its height.</summary>
    public double Top { get; private set; }

    /// <summary>From the left edge, in hundredths of the width.</summary>
    public double Right { get; private set; }

    /// <summary>From the upper edge, in hundredths of the height.</summary>
    public double Bottom { get; private set; }

    /// <summary>Code of the ground.</summary>
    public string GroundCode { get; private set; } = "";

    /// <summary>遮盖理由.</summary>
    public WithholdingGround Ground => WithholdingGround.Of(GroundCode);

    /// <summary>Why, in words; says nothing of what is withheld.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who marked it.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>A mark as it is made.</summary>
internal sealed record MarkEntry(
    int Page,
    double Left,
    double Top,
    double Right,
    double Bottom,
    WithholdingGround Ground,
    string Reason
);
