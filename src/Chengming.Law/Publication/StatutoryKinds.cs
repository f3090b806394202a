namespace Chengming.Law.Publication;

/// <summary>All kinds of statutory content, from <c>statutory-kinds.csv</c>: the fifteen of article 20, then those of article 21.</summary>
[Term("法定主动公开内容目录")]
public static class StatutoryKinds
{
    private const string File = "Publication/statutory-kinds.csv";

    private static readonly Lazy<IReadOnlyList<StatutoryKind>> Loaded = new(Load);

    /// <summary>All kinds in the order of the articles.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<StatutoryKind> All => Loaded.Value;

    /// <summary>The kind with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static StatutoryKind Of(string code) =>
        All.FirstOrDefault(k => k.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No statutory kind has this code.");

    private static IReadOnlyList<StatutoryKind> Load()
    {
        var codes = new HashSet<string>();
        var kinds = FileRows.Shipped(
            File,
            ["code", "article", "item", "name", "content", "column", "subcolumns", "alarm_days", "limit", "emergency"],
            (rows, row) => KindOf(rows, row, codes)
        );
        return kinds.Where(k => k.Basis.Article == 20).Select(k => k.Basis.Item).SequenceEqual(Enumerable.Range(1, 15))
            ? kinds
            : throw new InvalidFileException(File, [new(null, "第二十条的十五项不齐", "每项一行，依次排列")]);
    }

    private static StatutoryKind KindOf(FileRows rows, CsvRow row, HashSet<string> codes)
    {
        var limit = rows.Text(row, "limit");
        rows.Require(PublicationLimits.Find(limit) is not null, row, $"没有公开时限“{limit}”", "见公开时限目录");
        rows.Require(codes.Add(row["code"]), row, $"代码“{row["code"]}”重复", "请另取一个");
        return new StatutoryKind(
            rows.Text(row, "code"),
            new Citation(Instrument.Regulation, rows.Number(row, "article"), Item: rows.Number(row, "item")),
            rows.Text(row, "name"),
            rows.Text(row, "content"),
            rows.Text(row, "column"),
            [.. row["subcolumns"].Split('|', StringSplitOptions.RemoveEmptyEntries)],
            rows.Number(row, "alarm_days"),
            limit,
            row["emergency"]
        );
    }
}
