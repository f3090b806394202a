namespace Chengming.Law.Publication;

/// <summary>Reads the lines of a standard catalogue.</summary>
internal static class CatalogueRows
{
    private static readonly string[] Columns =
    [
        "code",
        "领域",
        "序号",
        "一级事项",
        "二级事项",
        "公开内容(要素)",
        "公开依据",
        "公开时限",
        "limit",
        "公开主体",
        "公开渠道和载体",
        "公开对象_全社会",
        "公开对象_特定群体",
        "公开方式_主动",
        "公开方式_依申请",
        "公开层级_县级",
        "公开层级_乡级",
        "row_type",
        "confidence",
        "note",
    ];

    public static IReadOnlyList<CatalogueMatter> Read(TextReader csv, out IReadOnlyList<FileProblem> problems)
    {
        var rows = new FileRows(csv, Columns, []);
        var codes = new HashSet<string>();
        var numbers = new HashSet<(string, int)>();
        var matters = rows.Read(row =>
        {
            var matter = MatterOf(rows, row);
            rows.Require(codes.Add(matter.Code), row, $"代码“{matter.Code}”重复", "每个事项一个代码");
            rows.Require(
                numbers.Add((matter.Field, matter.Number)),
                row,
                $"“{matter.Field}”的序号 {matter.Number} 重复",
                "请改正序号"
            );
            return matter;
        });
        problems =
            matters.Count > 0 || rows.Problems.Count > 0
                ? rows.Problems
                : [new FileProblem(null, "目录里没有事项", "请在表头下逐行填写")];
        return matters;
    }

    private static CatalogueMatter MatterOf(FileRows rows, CsvRow row)
    {
        var limit = rows.Text(row, "limit");
        rows.Require(
            PublicationLimits.Find(limit) is not null,
            row,
            $"没有公开时限“{limit}”",
            $"请填 {string.Join('、', PublicationLimits.All.Select(l => l.Code))} 之一"
        );
        string[] channels =
        [
            .. row["公开渠道和载体"].Split('■', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
        rows.Require(channels.Length > 0, row, "没有公开渠道", "请用 ■ 标出至少一个渠道");
        var (everybody, group) = Pair(rows, row, "公开对象_全社会", "公开对象_特定群体", "公开对象");
        var (proactively, onApplication) = Pair(rows, row, "公开方式_主动", "公开方式_依申请", "公开方式");
        var (county, township) = Pair(rows, row, "公开层级_县级", "公开层级_乡级", "公开层级");
        return new CatalogueMatter(
            rows.Text(row, "code"),
            rows.Text(row, "领域"),
            rows.Number(row, "序号"),
            rows.Text(row, "一级事项"),
            rows.Text(row, "二级事项"),
            rows.Text(row, "公开内容(要素)"),
            rows.Text(row, "公开依据"),
            rows.Text(row, "公开时限"),
            limit,
            rows.Text(row, "公开主体"),
            channels,
            everybody,
            group,
            proactively,
            onApplication,
            county,
            township,
            Word(rows, row, "row_type", Origins),
            Word(rows, row, "confidence", Confidences),
            row["note"]
        );
    }

    private static readonly Dictionary<string, CatalogueOrigin> Origins = new()
    {
        ["catalogue"] = CatalogueOrigin.StandardCatalogue,
        ["statute"] = CatalogueOrigin.Statute,
    };

    private static readonly Dictionary<string, CatalogueConfidence> Confidences = new()
    {
        ["several local copies"] = CatalogueConfidence.SeveralCopies,
        ["one local copy"] = CatalogueConfidence.OneCopy,
        ["statute text"] = CatalogueConfidence.StatuteText,
        ["recalled"] = CatalogueConfidence.Recalled,
    };

    private static (bool, bool) Pair(FileRows rows, CsvRow row, string first, string second, string name)
    {
        rows.Require(
            row[first] is "" or "√" && row[second] is "" or "√",
            row,
            $"“{name}”里有看不懂的标记",
            "请填 √ 或留空"
        );
        rows.Require(row[first] == "√" || row[second] == "√", row, $"“{name}”一个也没有勾选", "至少填一个 √");
        return (row[first] == "√", row[second] == "√");
    }

    private static T Word<T>(FileRows rows, CsvRow row, string column, Dictionary<string, T> words)
        where T : struct
    {
        var known = words.TryGetValue(row[column], out var value);
        rows.Require(known, row, $"不认识“{row[column]}”", $"请填 {string.Join('、', words.Keys)} 之一");
        return value;
    }
}
