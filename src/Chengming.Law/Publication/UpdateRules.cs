using Chengming.Law.Calendar;

namespace Chengming.Law.Publication;

/// <summary>The update periods of the inspection indicators and of local practice, from <c>update-rules.csv</c>.</summary>
[Term("栏目更新要求目录")]
public static class UpdateRules
{
    private static readonly Lazy<IReadOnlyList<UpdateRule>> Loaded = new(Load);

    /// <summary>All rules.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<UpdateRule> All => Loaded.Value;

    /// <summary>The rule with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static UpdateRule Of(string code) =>
        All.FirstOrDefault(r => r.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No update rule has this code.");

    /// <summary>The default for the column of a statutory kind; its period is local practice.</summary>
    public static UpdateRule OfKind(StatutoryKind kind) =>
        new(
            $"kind-{kind.Code}",
            kind.ColumnName,
            kind.AlarmDays,
            UpdateUnit.Days,
            WarnDays: 14,
            MinimumItems: 1,
            EmptyAllowedWithStatement: true,
            IsVeto: false,
            "地方监测口径",
            SourceMark.LocalPractice
        );

    private static IReadOnlyList<UpdateRule> Load()
    {
        var codes = new HashSet<string>();
        return FileRows.Shipped(
            "Publication/update-rules.csv",
            [
                "code",
                "name",
                "count",
                "unit",
                "warn_days",
                "minimum_items",
                "empty_with_statement",
                "veto",
                "source",
                "mark",
            ],
            (rows, row) =>
            {
                rows.Require(codes.Add(row["code"]), row, $"代码“{row["code"]}”重复", "请另取一个");
                rows.Require(rows.Number(row, "count") > 0, row, "更新周期应大于 0", "请改正");
                return new UpdateRule(
                    rows.Text(row, "code"),
                    rows.Text(row, "name"),
                    rows.Number(row, "count"),
                    rows.Choice<UpdateUnit>(row, "unit"),
                    rows.Number(row, "warn_days"),
                    rows.Number(row, "minimum_items"),
                    YesOrNo(rows, row, "empty_with_statement"),
                    YesOrNo(rows, row, "veto"),
                    rows.Text(row, "source"),
                    rows.Mark(row, "mark")
                );
            }
        );
    }

    private static bool YesOrNo(FileRows rows, CsvRow row, string column)
    {
        rows.Require(row[column] is "yes" or "no", row, $"“{column}”栏的“{row[column]}”看不懂", "请填 yes 或 no");
        return row[column] == "yes";
    }
}
