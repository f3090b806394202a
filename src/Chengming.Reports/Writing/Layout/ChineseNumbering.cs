using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Writing.Layout;

/// <summary>The numbers that official papers put before headings: 一、 for sections, （一） for their parts.</summary>
[Term("结构层次序数")]
public static class ChineseNumbering
{
    private const string Digits = "一二三四五六七八九十";

    extension(FormSection section)
    {
        /// <summary>The section's label with its number, e.g. 一、总体情况.</summary>
        public string NumberedLabel => $"{Digits[section.Number - 1]}、{section.Label}";
    }

    /// <summary>The heading of a part of a section, e.g. （一）主动公开.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="label">The part's label.</param>
    public static string PartHeading(int number, string label) => $"（{Digits[number - 1]}）{label}";
}
