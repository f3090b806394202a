using System.Globalization;
using Chengming.Reports;

namespace Chengming.Benchmarks.Samples;

/// <summary>
/// Gives an invented report prose of the length that published ones have: once is about 1,000 characters over the five parts of
/// section one and section five. The sentences agree with the tables and with each other.
/// </summary>
internal static class InventedProse
{
    private static readonly string[] Sentences =
    [
        "围绕安全生产和防灾减灾重点工作，及时公开机构职能、应急预案和行政执法信息，全年在政府门户网站发布信息{0}条。",
        "严格落实先审查、后公开的要求，由科室起草、分管领导审核、办公室统一发布，做到一事一审、全程留痕。",
        "通过网站、公示栏和新媒体发布防汛、森林防火和消防安全提示{0}条，方便群众了解和监督。",
        "组织政务公开业务培训{1}次，参训{0}人次，进一步提高工作人员的业务水平和责任意识。",
        "对历史信息进行全面梳理，规范栏目设置和文件格式，清理过期信息，确保内容准确、更新及时。",
        "畅通当面、信函和网络申请渠道，指定专人负责登记、办理和答复，依法保障公众知情权。",
        "建立定期自查制度，每季度检查一次栏目更新情况，对发现的问题列出清单、逐项整改。",
        "加强政策解读，重要文件与解读材料同步起草、同步审批、同步发布，解答群众关心的问题。",
        "设立监督电话和意见箱，认真听取社会各界的意见建议，接受群众评议。",
        "明确一名班子成员分管、一名干部具体负责，形成分工明确、上下协调的工作机制。",
    ];

    /// <summary>The report with <paramref name="times"/> times the usual prose; with 0 it stays as it is.</summary>
    public static AnnualReport AddTo(AnnualReport report, int seed, int times)
    {
        var random = new Random(seed);
        return new AnnualReport(report.Form, report.Cells.ToArray())
        {
            Agency = report.Agency,
            Year = report.Year,
            Title = report.Title,
            Preamble = report.Preamble,
            Period = report.Period,
            Contact = report.Contact,
            Sections =
            [
                .. report.Sections.Select(s =>
                    s.Number switch
                    {
                        1 => WithLongerParts(s, random, times),
                        5 => s with { Paragraphs = [.. s.Paragraphs, .. Paragraphs(random, times)] },
                        _ => s,
                    }
                ),
            ],
        };
    }

    private static ReportSection WithLongerParts(ReportSection section, Random random, int times)
    {
        var parts = section.Parts.Select(p => (Part: p, More: Paragraphs(random, times))).ToList();
        return section with
        {
            Paragraphs =
            [
                .. parts.SelectMany(p => (ReportParagraph[])[new(p.Part.Heading), new(p.Part.Text), .. p.More]),
            ],
            Parts =
            [
                .. parts.Select(p =>
                    p.Part with
                    {
                        Text = string.Join('\n', [p.Part.Text, .. p.More.Select(m => m.Text)]),
                    }
                ),
            ],
        };
    }

    /// <summary>One paragraph of three to four sentences for each time.</summary>
    private static List<ReportParagraph> Paragraphs(Random random, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => new ReportParagraph(Paragraph(random)))];

    private static string Paragraph(Random random)
    {
        var first = random.Next(Sentences.Length);
        var sentences = Enumerable
            .Range(first, 3 + random.Next(2))
            .Select(i =>
                string.Format(
                    CultureInfo.InvariantCulture,
                    Sentences[i % Sentences.Length],
                    random.Next(20, 300),
                    random.Next(2, 9)
                )
            );
        return string.Concat(sentences);
    }
}
