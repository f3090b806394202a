using Chengming.Law;

namespace Chengming.Reports.Checks.Wording;

/// <summary>N436: digits are not printed full-width in one place and half-width in another.</summary>
[Term("数字全角半角")]
public sealed class DigitsAreOfOneWidth : ICheck
{
    /// <inheritdoc/>
    public CheckDescriptor Descriptor { get; } =
        new(
            "N436",
            "阿拉伯数字应统一用半角",
            Severity.Question,
            "《出版物上数字用法》（GB/T 15835—2011）",
            "把全角数字改为半角数字。",
            "“公开信息１２条”与“收到申请3件”混用。",
            "全文数字都是半角。"
        );

    /// <inheritdoc/>
    public void Run(ReportUnderCheck report, CheckResults results)
    {
        foreach (var passage in report.Prose.Passages)
        {
            if (!passage.HasFullWidthDigits)
            {
                continue;
            }

            var at = passage.Printed.AsSpan().IndexOfAnyInRange('０', '９');
            var end = at;
            while (end < passage.Printed.Length && passage.Printed[end] is >= '０' and <= '９')
            {
                end++;
            }

            results.Add(
                new Finding(
                    Descriptor.Id,
                    Descriptor.Severity,
                    $"数字“{passage.Printed[at..end]}”用了全角。",
                    Descriptor.Source
                )
                {
                    Section = passage.SectionName ?? "正文",
                    Passage = passage.Printed[at..end],
                    Place = passage.Place,
                    HowToFix = Descriptor.HowToFix,
                }
            );
            return;
        }
    }
}
