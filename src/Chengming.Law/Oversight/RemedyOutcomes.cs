namespace Chengming.Law.Oversight;

/// <summary>All outcomes, from <c>remedy-outcomes.csv</c>. What is still open on 31 December counts as <c>pending</c>.</summary>
[Term("复议诉讼结果目录")]
public static class RemedyOutcomes
{
    private static readonly Lazy<IReadOnlyList<RemedyOutcome>> Loaded = new(Load);

    /// <summary>All outcomes.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<RemedyOutcome> All => Loaded.Value;

    /// <summary>The outcome of a path with this code; null when there is none.</summary>
    public static RemedyOutcome? Find(RemedyPath path, string? code) =>
        All.FirstOrDefault(o => o.Path == path && o.Code == code);

    /// <summary>The group of table 4: <c>review</c>, <c>suitDirect</c> or <c>suitAfterReview</c>.</summary>
    /// <param name="path">Review or suit. A suit is counted by the agency of the original act only (国办公开办函〔2016〕201号).</param>
    /// <param name="afterReview">True when a review decision came before the suit.</param>
    public static string Table4Group(RemedyPath path, bool afterReview) =>
        path is RemedyPath.Review ? "review"
        : afterReview ? "suitAfterReview"
        : "suitDirect";

    private static IReadOnlyList<RemedyOutcome> Load()
    {
        var codes = new HashSet<(string, string)>();
        return FileRows.Shipped(
            "Oversight/remedy-outcomes.csv",
            ["path", "code", "term", "cell", "mark"],
            (rows, row) =>
            {
                rows.Require(codes.Add((row["path"], row["code"])), row, $"代码“{row["code"]}”重复", "请另取一个");
                rows.Require(
                    row["cell"] is "upheld" or "corrected" or "other" or "none",
                    row,
                    $"表四没有“{row["cell"]}”栏",
                    "请填 upheld、corrected、other 或 none"
                );
                return new RemedyOutcome(
                    rows.Choice<RemedyPath>(row, "path"),
                    rows.Text(row, "code"),
                    rows.Text(row, "term"),
                    row["cell"] == "none" ? null : row["cell"],
                    rows.Mark(row, "mark")
                );
            }
        );
    }
}
