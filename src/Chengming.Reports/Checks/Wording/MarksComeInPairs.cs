using Chengming.Law;
using Chengming.Reports.Checks.Narrative;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N435: brackets, quotation marks and book-title marks are closed and not nested in themselves.</summary>
[Term("标点成对")]
public sealed class MarksComeInPairs : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N435",
            "引号、括号、书名号应当成对",
            Severity.Question,
            "《标点符号用法》（GB/T 15834—2011）",
            "补上缺少的一半，或删去多出的一半；书名号里的书名号用〈〉。",
            "“按照《政府信息公开条例要求公开”。",
            "一个引号从一段开头到下一段结尾。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var (passage, at, problem) in UnpairedMarks.In(report.Prose.Passages))
        {
            var (from, to) = (Math.Max(0, at - 8), Math.Min(passage.Text.Length, at + 9));
            results.Add(Descriptor.At(passage, from, to, $"“{passage.PrintedBetween(from, to)}”：{problem}。"));
        }
    }
}
