using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>A link of an item (链接).</summary>
/// <param name="Address">Where it leads, as written.</param>
/// <param name="Text">The words that are linked.</param>
[Term("信息中的链接")]
public sealed record ItemLink(string Address, string Text);
