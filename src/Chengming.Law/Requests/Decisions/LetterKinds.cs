using Chengming.Law.Oversight;

namespace Chengming.Law.Requests.Decisions;

/// <summary>All papers of a case, from <c>letters.csv</c>.</summary>
[Term("文书种类目录")]
public static class LetterKinds
{
    private const string File = "Requests/letters.csv";

    private static readonly Lazy<IReadOnlyList<LetterKind>> Loaded = new(Load);

    /// <summary>All papers in their order.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<LetterKind> All => Loaded.Value;

    /// <summary>The paper with this code; null when there is none.</summary>
    public static LetterKind? Find(string code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>The paper with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static LetterKind Of(string code) =>
        Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No letter has this code.");

    private static IReadOnlyList<LetterKind> Load()
    {
        var codes = new HashSet<string>();
        var letters = FileRows.Shipped(
            File,
            ["number", "code", "term", "to", "basis", "sequence", "contents", "remedy"],
            (rows, row) =>
            {
                rows.Require(codes.Add(row["code"]), row, $"代码“{row["code"]}”重复", "请另取一个");
                return new LetterKind(
                    rows.Number(row, "number"),
                    rows.Text(row, "code"),
                    rows.Text(row, "term"),
                    rows.Choice<LetterAddressee>(row, "to"),
                    rows.Text(row, "basis"),
                    row["sequence"],
                    rows.Text(row, "contents").Split('|'),
                    rows.Choice<RemedyClass>(row, "remedy")
                );
            }
        );
        return letters.Select(l => l.Number).SequenceEqual(Enumerable.Range(1, letters.Count))
            ? letters
            : throw new InvalidFileException(File, [new(null, "文书序号不连续", "依次编号")]);
    }
}
