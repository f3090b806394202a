namespace Chengming.Law.Publication;

/// <summary>The limits known to the law, from <c>publication-limits.csv</c>.</summary>
[Term("公开时限目录")]
public static class PublicationLimits
{
    private static readonly Lazy<IReadOnlyList<PublicationLimit>> Loaded = new(Load);

    /// <summary>All limits, the general one first.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<PublicationLimit> All => Loaded.Value;

    /// <summary>Twenty working days from creation or change.</summary>
    [Cites(Instrument.Regulation, article: 26)]
    public static PublicationLimit General => Of("general");

    /// <summary>The limit with this code; null when there is none.</summary>
    public static PublicationLimit? Find(string code) => All.FirstOrDefault(l => l.Code == code);

    /// <summary>The limit with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static PublicationLimit Of(string code) =>
        Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No publication limit has this code.");

    private static IReadOnlyList<PublicationLimit> Load()
    {
        var codes = new HashSet<string>();
        return FileRows.Shipped(
            "Publication/publication-limits.csv",
            ["code", "kind", "count", "counted_from", "basis", "since", "mark", "note"],
            (rows, row) =>
            {
                var limit = new PublicationLimit(
                    rows.Text(row, "code"),
                    rows.Choice<PublicationLimitKind>(row, "kind"),
                    rows.Number(row, "count"),
                    row["counted_from"],
                    rows.Text(row, "basis"),
                    rows.Day(row, "since"),
                    rows.Mark(row, "mark"),
                    row["note"]
                );
                rows.Require(codes.Add(limit.Code), row, $"代码“{limit.Code}”重复", "请另取一个");
                rows.Require(
                    limit.HasDueDay == limit.Count > 0,
                    row,
                    "数量与种类不符",
                    "按日、按月计算的填正数，其余填 0"
                );
                return limit;
            }
        );
    }
}
