namespace Chengming.Law.Publication;

/// <summary>The sections of the platform in their order, from <c>platform-sections.csv</c>.</summary>
[Term("平台栏目目录")]
public static class PlatformSections
{
    private static readonly Lazy<IReadOnlyList<PlatformSection>> Loaded = new(Load);

    /// <summary>All sections in the order of 国办公开办函〔2019〕61号, the entrance for applications last.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<PlatformSection> All => Loaded.Value;

    private static IReadOnlyList<PlatformSection> Load()
    {
        var codes = new HashSet<string>();
        return FileRows.Shipped(
            "Publication/platform-sections.csv",
            ["code", "name", "contents", "basis", "mark"],
            (rows, row) =>
            {
                rows.Require(codes.Add(row["code"]), row, $"代码“{row["code"]}”重复", "请另取一个");
                return new PlatformSection(
                    rows.Text(row, "code"),
                    rows.Text(row, "name"),
                    rows.Text(row, "contents").Split('|'),
                    rows.Text(row, "basis"),
                    rows.Mark(row, "mark")
                );
            }
        );
    }
}
