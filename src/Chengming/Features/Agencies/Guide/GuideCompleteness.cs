using Chengming.Law;

namespace Chengming.Features.Agencies.Guide;

/// <summary>A statutory part that a guide lacks (指南缺项).</summary>
/// <param name="Field">Field of the editor; empty when it stands in the agency's record.</param>
/// <param name="Title">What is missing.</param>
/// <param name="Basis">The article that demands it.</param>
/// <param name="How">What to do.</param>
[Term("指南缺项")]
public sealed record MissingPart(string Field, string Title, string Basis, string How);

/// <summary>What the law demands of a guide (Regulation art. 12(2)) and a guide has or lacks.</summary>
internal static class GuideCompleteness
{
    private const string OfficeBasis = "《条例》第十二条第二款";

    private static readonly (string Title, Func<DisclosureOffice, string> Value)[] OfficeParts =
    [
        ("工作机构名称", o => o.Name),
        ("办公地址", o => o.Address),
        ("办公时间", o => o.OfficeHours),
        ("联系电话", o => o.Phone),
        ("传真号码", o => o.Fax),
        ("互联网联系方式", o => o.Internet),
    ];

    /// <summary>What is missing; a guide with nothing missing may be published.</summary>
    public static List<MissingPart> Of(GuideContent content)
    {
        var written = content.Sections.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. GuideForm
                .Sections.Where(s => s.Required && !written.Contains(s.Key))
                .Select(s => new MissingPart(
                    $"Texts[{s.Key}]",
                    s.Title,
                    s.Basis,
                    "填写这一部分，可以从参考文字改起。"
                )),
            .. OfficeParts
                .Where(p => p.Value(content.Office).Length == 0)
                .Select(p => new MissingPart(
                    "",
                    $"公开工作机构的{p.Title}",
                    OfficeBasis,
                    p.Title == "传真号码" ? "在“公开工作机构”里填写；没有传真的写“无”。" : "在“公开工作机构”里填写。"
                )),
            .. content
                .Channels.Where(c => c.How.Length == 0)
                .Select(c => new MissingPart(
                    $"Channels[{c.Key}]",
                    $"{c.Term}的{GuideForm.Channels.Single(f => f.Key == c.Key).Label}",
                    "《条例》第二十八条",
                    "写明怎样提交。"
                )),
        ];
    }
}
