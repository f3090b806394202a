using Chengming.Law;
using Chengming.Reports.Checks.Narrative.Prose;

namespace Chengming.Reports.Checks.Narrative.Sections;

/// <summary>N414: the parts of section one are numbered one level below the sections.</summary>
[Term("层级序号")]
public sealed class PartsAreNotNumberedLikeChapters : ICheck
{
    private const string Numerals = "一二三四五六七八九十";

    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N414",
            "“总体情况”的分项应使用下一级序号（一）（二）",
            Severity.Question,
            "《党政机关公文格式》（GB/T 9704—2012）：结构层次序数",
            "分项标题改用（一）（二）（三），避免与章节的一、二、三混淆。",
            "“一、总体情况”下面写“一、主动公开情况。二、依申请公开情况。”",
            "“一、总体情况”下面写“（一）主动公开情况”。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        if (report.Report.Section(1) is not { } section)
        {
            return;
        }

        var like = section.Parts.Where(p => IsChapterNumber(p.Heading.AsSpan().TrimStart())).ToList();
        if (like.Count > 1)
        {
            results.Add(
                Descriptor.In(
                    ProseIndex.NameOf(report.Report, 1),
                    $"分项“{like[0].Heading.Trim()}”“{like[1].Heading.Trim()}”等的序号与章节序号同级，容易混淆。",
                    place: like[0].Place
                )
            );
        }
    }

    private static bool IsChapterNumber(ReadOnlySpan<char> heading) =>
        heading.Length > 2 && Numerals.Contains(heading[0], StringComparison.Ordinal) && heading[1] == '、';
}
