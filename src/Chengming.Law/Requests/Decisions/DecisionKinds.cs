using Chengming.Law.Oversight;

namespace Chengming.Law.Requests.Decisions;

/// <summary>All kinds of decision, from <c>decision-kinds.csv</c>, in the order of table 3.</summary>
[Term("答复类型目录")]
public static class DecisionKinds
{
    private static readonly string[] Columns =
    [
        "code",
        "term",
        "group",
        "basis",
        "other_basis",
        "table3_row",
        "remedy",
        "letter",
        "ground",
        "supplies",
        "needs",
    ];

    private static readonly Lazy<IReadOnlyList<DecisionKind>> Loaded = new(Load);

    /// <summary>All kinds.</summary>
    /// <exception cref="InvalidFileException">The file breaks its rules.</exception>
    public static IReadOnlyList<DecisionKind> All => Loaded.Value;

    /// <summary>The kind with this code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public static DecisionKind Of(string code) =>
        All.FirstOrDefault(k => k.Code == code)
        ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No kind of decision has this code.");

    /// <summary>撤回等其他处理: what a case that the applicant withdraws is counted as.</summary>
    public static DecisionKind Withdrawal =>
        All.Single(k => k.Needs.Contains(DecisionRequirement.WithdrawalOrOtherCause));

    /// <summary>The kind that refuses on this ground.</summary>
    public static DecisionKind RefusingOn(RefusalGround ground) => All.Single(k => k.GroundCode == ground.Code);

    private static IReadOnlyList<DecisionKind> Load()
    {
        var codes = new HashSet<string>();
        return FileRows.Shipped("Requests/decision-kinds.csv", Columns, (rows, row) => KindOf(rows, row, codes));
    }

    private static DecisionKind KindOf(FileRows rows, CsvRow row, HashSet<string> codes)
    {
        var kind = new DecisionKind(
            rows.Text(row, "code"),
            rows.Text(row, "term"),
            rows.Choice<DecisionGroup>(row, "group"),
            rows.Citations(row, "basis"),
            row["other_basis"],
            rows.Text(row, "table3_row"),
            rows.Choice<RemedyClass>(row, "remedy"),
            rows.Text(row, "letter"),
            row["ground"].Length > 0 ? row["ground"] : null,
            row["supplies"] == "yes",
            rows.Choices<DecisionRequirement>(row, "needs")
        );
        rows.Require(codes.Add(kind.Code), row, $"代码“{kind.Code}”重复", "请另取一个");
        rows.Require(kind.BasisInWords.Length > 0, row, "没有依据", "请填 basis 或者 other_basis");
        rows.Require(row["supplies"] is "yes" or "no", row, "supplies 看不懂", "请填 yes 或 no");
        rows.Require(
            LetterKinds.Find(kind.LetterCode) is not null,
            row,
            $"没有文书“{kind.LetterCode}”",
            "见 letters.csv"
        );
        rows.Require(
            LetterKinds.Find(kind.LetterCode) is not { } letter || letter.Remedy == kind.Remedy,
            row,
            "救济告知与文书不一致",
            "请与 letters.csv 核对"
        );
        rows.Require(
            kind.GroundCode is null
                || RefusalGrounds.All.Any(g => g.Code == kind.GroundCode && g.Table3Row == kind.Table3Row),
            row,
            $"理由“{row["ground"]}”与表三的行不一致",
            "请与 refusal-grounds.csv 核对"
        );
        return kind;
    }
}
