using Chengming.Features.Publishing.Reviewing;

namespace Chengming.Features.Publishing.Office;

/// <summary>The findings of the machine beside the text.</summary>
/// <param name="Read">What was found.</param>
/// <param name="Version">Version of the item before the person's eyes.</param>
/// <param name="MayDismiss">True for the author, who says why a finding stays as it is.</param>
internal sealed record FindingsView(ReadVersion Read, int Version, bool MayDismiss);
