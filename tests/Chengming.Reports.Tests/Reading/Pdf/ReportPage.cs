using System.Globalization;
using System.Text;

namespace Chengming.Reports.Tests.Reading.Pdf;

/// <summary>
/// The page the sample PDFs were printed from: an invented report in the official layout whose figures say where they stand.
/// Row r (1 to 25) and column c (1 to 7) of table 3 hold 10·r + c; cell n of table 4 holds 400 + n.
/// </summary>
public static class ReportPage
{
    public const string Title = "示例县应急管理局2024年政府信息公开工作年度报告";

    public const int Table3Rows = 25;

    private static readonly string[] Columns =
    [
        "自然人",
        "商业企业",
        "科研机构",
        "社会公益组织",
        "法律服务机构",
        "其他",
        "总计",
    ];

    private static readonly string[] Outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    /// <summary>The labels of table 3 under 三、本年度办理结果, by group.</summary>
    public static readonly (string Group, string[] Labels)[] Groups =
    [
        ("（一）予以公开", []),
        ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", []),
        (
            "（三）不予公开",
            [
                "1.属于国家秘密",
                "2.其他法律行政法规禁止公开",
                "3.危及“三安全一稳定”",
                "4.保护第三方合法权益",
                "5.属于三类内部事务信息",
                "6.属于四类过程性信息",
                "7.属于行政执法案卷",
                "8.属于行政查询事项",
            ]
        ),
        ("（四）无法提供", ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"]),
        (
            "（五）不予处理",
            [
                "1.信访举报投诉类申请",
                "2.重复申请",
                "3.要求提供公开出版物",
                "4.无正当理由大量反复申请",
                "5.要求行政机关确认或重新出具已获取信息",
            ]
        ),
        (
            "（六）其他处理",
            [
                "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                "3.其他",
            ]
        ),
        ("（七）总计", []),
    ];

    /// <param name="style">CSS added to the page, e.g. a page size.</param>
    /// <param name="verticalHeads">Whether the heads of table 3 are set in vertical writing.</param>
    /// <param name="paragraphs">How often the prose is repeated, to move the page breaks.</param>
    public static string Html(string style = "", bool verticalHeads = false, int paragraphs = 1)
    {
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $$"""
            <html><head><meta charset="utf-8"><title>{{Title}}</title><style>
            body{font-family:'Noto Serif CJK SC';font-size:12pt;line-height:1.6}
            table{border-collapse:collapse;width:100%;font-size:9pt;line-height:1.3}
            .n{text-align:center} h1{text-align:center;font-size:18pt} {{style}}
            </style></head><body><h1>{{Title}}</h1><h2>一、总体情况</h2>
            """
        );
        for (var i = 0; i < paragraphs; i++)
        {
            page.Append(
                "<p>本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。全年主动公开信息 113 条，其中机构职能 35 条。"
                    + "电子邮箱：example@example.gov.cn。</p><p>（一）主动公开。本机关进一步规范工作流程，及时回应社会关切。</p>"
            );
        }

        AppendTable2(page);
        AppendTable3(page, verticalHeads ? " style='writing-mode:vertical-rl'" : "");
        AppendTable4(page);
        page.Append("<h2>五、存在的主要问题及改进情况</h2><p>公开形式不够丰富。</p>");
        page.Append("<h2>六、其他需要报告的事项</h2><p>本年度未收取信息处理费。</p></body></html>");
        return page.ToString();
    }

    private static void AppendTable2(StringBuilder page)
    {
        page.Append("<h2>二、主动公开政府信息情况</h2><table border=1>");
        Row(page, [], ("第二十条第（一）项", 4, 1));
        Row(page, [], ("信息内容", 1, 1), ("本年制发件数", 1, 1), ("本年废止件数", 1, 1), ("现行有效件数", 1, 1));
        Row(page, [201, 202, 203], ("规章", 1, 1));
        Row(page, [204, 205, 206], ("行政规范性文件", 1, 1));
        Row(page, [], ("第二十条第（五）项", 4, 1));
        Row(page, [], ("信息内容", 1, 1), ("本年处理决定数量", 3, 1));
        Row(page, [], ("行政许可", 1, 1), ("207", 3, 1));
        Row(page, [], ("第二十条第（六）项", 4, 1));
        Row(page, [], ("信息内容", 1, 1), ("本年处理决定数量", 3, 1));
        Row(page, [], ("行政处罚", 1, 1), ("208", 3, 1));
        Row(page, [], ("行政强制", 1, 1), ("", 3, 1));
        Row(page, [], ("第二十条第（八）项", 4, 1));
        Row(page, [], ("信息内容", 1, 1), ("本年收费金额（单位：万元）", 3, 1));
        Row(page, [], ("行政事业性收费", 1, 1), ("80.5", 3, 1));
        page.Append("</table>");
    }

    private static void AppendTable3(StringBuilder page, string head)
    {
        page.Append("<h2>三、收到和处理政府信息公开申请情况</h2><table border=1>");
        page.Append(
            "<tr><td colspan=3 rowspan=3>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td>"
        );
        page.Append("<td colspan=7 class=n>申请人情况</td></tr><tr><td rowspan=2>自<br>然<br>人</td>");
        page.Append(
            CultureInfo.InvariantCulture,
            $"<td colspan=5 class=n>法人或其他组织</td><td rowspan=2{head}>总计</td></tr><tr>"
        );
        foreach (var column in Columns[1..6])
        {
            page.Append(CultureInfo.InvariantCulture, $"<td{head}>{column}</td>");
        }

        page.Append("</tr>");
        Row(page, Figures(1), ("一、本年新收政府信息公开申请数量", 3, 1));
        Row(page, Figures(2), ("二、上年结转政府信息公开申请数量", 3, 1));
        var row = 3;
        foreach (var (group, labels) in Groups)
        {
            var heads = new List<(string, int, int)>();
            if (row == 3)
            {
                heads.Add(("三、本年度办理结果", 1, 22));
            }

            if (labels.Length == 0)
            {
                Row(page, Figures(row++), [.. heads, (group, 2, 1)]);
                continue;
            }

            heads.Add((group, 1, labels.Length));
            foreach (var label in labels)
            {
                Row(page, Figures(row++), [.. heads, (label, 1, 1)]);
                heads.Clear();
            }
        }

        Row(page, Figures(row), ("四、结转下年度继续办理", 3, 1));
        page.Append("</table>");
    }

    private static void AppendTable4(StringBuilder page)
    {
        page.Append("<h2>四、政府信息公开行政复议、行政诉讼情况</h2><table border=1>");
        Row(page, [], ("行政复议", 5, 1), ("行政诉讼", 10, 1));
        Row(page, [], [.. Outcomes.Select(o => (o, 1, 2)), ("未经复议直接起诉", 5, 1), ("复议后起诉", 5, 1)]);
        Row(page, [], [.. Outcomes.Concat(Outcomes).Select(o => (o, 1, 1))]);
        Row(page, Enumerable.Range(401, 15));
        page.Append("</table>");
    }

    private static IEnumerable<int> Figures(int row) => Enumerable.Range((10 * row) + 1, 7);

    private static void Row(
        StringBuilder page,
        IEnumerable<int> figures,
        params (string Text, int Columns, int Rows)[] cells
    )
    {
        page.Append("<tr>");
        foreach (var (text, columns, rows) in cells)
        {
            page.Append(CultureInfo.InvariantCulture, $"<td colspan={columns} rowspan={rows}>{text}</td>");
        }

        foreach (var figure in figures)
        {
            page.Append(CultureInfo.InvariantCulture, $"<td class=n>{figure}</td>");
        }

        page.Append("</tr>");
    }
}
