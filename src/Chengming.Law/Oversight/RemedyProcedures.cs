namespace Chengming.Law.Oversight;

/// <summary>All procedures (复议诉讼程序目录), from <c>remedy-procedures.csv</c>.</summary>
[Term("复议诉讼程序目录")]
public static class RemedyProcedures
{
    private static readonly Lazy<IReadOnlyList<RemedyProcedure>> Loaded = new(Load);

    /// <summary>All procedures.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<RemedyProcedure> All => Loaded.Value;

    /// <summary>The procedure with this code; null when there is none.</summary>
    public static RemedyProcedure? Find(string? code) => All.FirstOrDefault(p => p.Code == code);

    /// <summary>The procedure with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static RemedyProcedure Of(string code) =>
        Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No procedure has this code.");

    private static IReadOnlyList<RemedyProcedure> Load()
    {
        var codes = new HashSet<string>();
        return FileRows.Shipped(
            "Oversight/remedy-procedures.csv",
            ["code", "path", "term", "answer", "days", "unit", "basis", "mark"],
            (rows, row) =>
            {
                rows.Require(codes.Add(row["code"]), row, $"代码“{row["code"]}”重复", "请另取一个");
                rows.Require(
                    row["unit"] is "working" or "natural",
                    row,
                    $"没有“{row["unit"]}”这种日",
                    "请填 working 或 natural"
                );
                var basis = rows.Citations(row, "basis");
                rows.Require(basis.Count == 1, row, "依据应当是一条", "请写成 AdministrativeReviewLaw 48 这样");
                return new RemedyProcedure(
                    rows.Text(row, "code"),
                    rows.Choice<RemedyPath>(row, "path"),
                    rows.Text(row, "term"),
                    rows.Text(row, "answer"),
                    rows.Number(row, "days"),
                    row["unit"] == "working",
                    basis is [var article, ..] ? article : new Citation(Instrument.AdministrativeReviewLaw, 48),
                    rows.Mark(row, "mark")
                );
            }
        );
    }
}
