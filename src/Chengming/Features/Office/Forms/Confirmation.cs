namespace Chengming.Features.Office.Forms;

/// <summary>
/// What a page says before a step that cannot be taken back: what will happen, and the way out. The page posts to itself; with a reason
/// box its field is <c>Reason</c>.
/// </summary>
/// <param name="Consequences">What will happen, one sentence each.</param>
/// <param name="Act">Words of the button, the deed by its name, e.g. 撤回.</param>
/// <param name="Back">Where the way out leads.</param>
/// <param name="AsksReason">True when the step needs a reason.</param>
/// <param name="Version">Version of the thing the person has before their eyes; null for a thing without.</param>
internal sealed record Confirmation(
    IReadOnlyList<string> Consequences,
    string Act,
    string Back,
    bool AsksReason,
    int? Version = null
)
{
    /// <summary>Longest reason.</summary>
    public const int LongestReason = 500;
}
