namespace Chengming.Law.Requests.Decisions;

/// <summary>The grounds of articles 14 to 16, from <c>refusal-grounds.csv</c>.</summary>
[Term("不予公开理由目录")]
public static class RefusalGrounds
{
    private static readonly Lazy<IReadOnlyList<RefusalGround>> Loaded = new(Load);

    /// <summary>All grounds in the order of the articles.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<RefusalGround> All => Loaded.Value;

    /// <summary>The ground with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static RefusalGround Of(string code) =>
        All.FirstOrDefault(g => g.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No ground of refusal has this code.");

    private static IReadOnlyList<RefusalGround> Load()
    {
        var codes = new HashSet<string>();
        return FileRows.Shipped(
            "Requests/refusal-grounds.csv",
            ["code", "term", "kinds", "article", "paragraph", "force", "table3_row", "must_show"],
            (rows, row) =>
            {
                var article = rows.Number(row, "article");
                rows.Require(article is >= 14 and <= 16, row, $"第{article}条不是不予公开的理由", "只有第十四至十六条");
                rows.Require(codes.Add(row["code"]), row, $"代码“{row["code"]}”重复", "请另取一个");
                return new RefusalGround(
                    rows.Text(row, "code"),
                    rows.Text(row, "term"),
                    [.. row["kinds"].Split('|', StringSplitOptions.RemoveEmptyEntries)],
                    new Citation(Instrument.Regulation, article, rows.Number(row, "paragraph")),
                    rows.Choice<RefusalForce>(row, "force"),
                    rows.Text(row, "table3_row"),
                    rows.Text(row, "must_show")
                );
            }
        );
    }
}
