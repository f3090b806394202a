using Chengming.Law;

namespace Chengming.Features.Files.Storing;

/// <summary>What the store answers when bytes were put into it.</summary>
/// <param name="Hash">Their name.</param>
/// <param name="Length">How many they are.</param>
/// <param name="WasNew">False when the same bytes lay there already.</param>
[Term("入库内容")]
public sealed record StoredContent(ContentHash Hash, long Length, bool WasNew);
