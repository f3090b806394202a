using Chengming.Law;

namespace Chengming.Features.Publishing.Reading;

/// <summary>A leader whose name and post must be right (领导人).</summary>
/// <param name="Name">姓名.</param>
/// <param name="Posts">Every present post as it is written before the name, e.g. 县委副书记, 县长; empty for one who has left.</param>
/// <param name="Rank">排序, from 1, within one list; null when the order does not matter.</param>
/// <param name="KeptBy">The agency whose list it is from; null for the own one.</param>
[Term("领导人")]
public sealed record Leader(string Name, IReadOnlyList<string> Posts, int? Rank, string? KeptBy = null)
{
    /// <summary>Whose list says so; null for the own one.</summary>
    internal string? Source => KeptBy is null ? null : $"{KeptBy}的领导人名单";
}
