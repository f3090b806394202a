using Chengming.Reports.Checks.Figures;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks;

/// <summary>Says where an identity could not be checked, and for want of which figures: one entry for all its columns or rows.</summary>
internal static class IdentityNotChecked
{
    public static void Report(string rule, List<Tie> unknown, int places, ReportUnderCheck report, CheckResults results)
    {
        var reading = new TieReading(report.Report, report.LastYear);
        var superseded = Superseded.In(report.Report);
        var missing = new HashSet<CellDefinition>();
        var (missingLastYear, incomparable, count) = (0, 0, 0);
        foreach (var tie in unknown)
        {
            if (IdentityCheck.CellsOf(tie).All(superseded.Contains))
            {
                places--;
                continue;
            }

            count++;
            foreach (var member in tie.Members)
            {
                if (reading.IsIncomparable(member))
                {
                    incomparable++;
                }
                else if (reading.ValueOf(member) is null)
                {
                    missingLastYear += member.OfLastYear ? 1 : 0;
                    if (!member.OfLastYear)
                    {
                        missing.Add(member.Cell);
                    }
                }
            }
        }

        if (count == 0)
        {
            return;
        }

        var reasons = new List<string>();
        if (missing.Count > 0)
        {
            reasons.Add($"{missing.First().Table.Name}有 {missing.Count} 个单元格没有数字（未读到、空白或“/”）");
        }

        if (missingLastYear > 0)
        {
            reasons.Add($"上一年度报告有 {missingLastYear} 个单元格没有数字");
        }

        if (incomparable > 0)
        {
            reasons.Add($"上一年度报告的格式（{report.LastYear!.Form.Key}）中没有口径相同的数字");
        }

        results.CouldNotCheck(
            rule,
            $"{string.Join("，", reasons)}，{places} 处中有 {count} 处无法核对",
            [.. missing.OrderBy(c => c.Index).Select(c => c.Id)]
        );
    }
}
