using Chengming.Law;

namespace Chengming.Features.Files.Cleaning;

/// <summary>What the officer wants taken out beyond what is always taken out.</summary>
/// <param name="RemoveHidden">Hidden text, sheets, rows, columns and slides too; formulas of a workbook then become values.</param>
[Term("清理选项")]
public sealed record CleaningChoices(bool RemoveHidden);
