using Chengming.Features.Files.Scanning;
using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>An attachment of an item (附件).</summary>
/// <param name="Name">Its name as readers see it, with its ending.</param>
/// <param name="Scan">What the check before release found in it; null when it was not checked.</param>
[Term("信息附件")]
public sealed record ItemAttachment(string Name, ReleaseScan? Scan);
