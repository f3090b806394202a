using Chengming.Law;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Chengming.Features.Requests.Letters.OwnTexts;

/// <summary>The lines in which two editions of a paper's words differ (文书样式差异).</summary>
/// <param name="Line">The line.</param>
/// <param name="IsAdded">True for a line that only the newer one has, false for one that only the older one has.</param>
[Term("文书样式差异")]
internal sealed record LetterTextDifference(string Line, bool IsAdded)
{
    /// <summary>What was taken away and what was added, in the order of the text.</summary>
    public static IReadOnlyList<LetterTextDifference> Between(string older, string newer) =>
        [
            .. new InlineDiffBuilder(new Differ())
                .BuildDiffModel(older, newer)
                .Lines.Where(l => l.Type is ChangeType.Inserted or ChangeType.Deleted)
                .Select(l => new LetterTextDifference(l.Text, l.Type is ChangeType.Inserted)),
        ];
}
