using System.Text.Json;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Tests.Checks;

/// <summary>Reports with the hand-checked cells of the real ones, as the reader should deliver them.</summary>
internal static class TruthReports
{
    public static AnnualReport Of(JsonElement truth)
    {
        var form = ReportForms.WithKey(truth.GetProperty("form").GetString()!);
        var absent = truth.TryGetProperty("absent", out var list)
            ? list.EnumerateArray().Select(a => a.GetString()!.TrimEnd('*')).ToList()
            : [];
        var cells = new ReportCell[form.Cells.Count];
        foreach (var cell in truth.GetProperty("cells").EnumerateObject())
        {
            var isAbsent = absent.Exists(a => cell.Name.StartsWith(a, StringComparison.Ordinal));
            cells[form.CellWithId(cell.Name).Index] = cell.Value.ValueKind switch
            {
                JsonValueKind.Number => ReportCell.Of(cell.Value.GetDecimal()),
                JsonValueKind.String => ReportCell.NotApplicableAt(null),
                _ => isAbsent ? ReportCell.Unread : ReportCell.BlankAt(null),
            };
        }

        return new AnnualReport(form, cells)
        {
            Agency = truth.GetProperty("agency").GetString(),
            Year = truth.GetProperty("year").GetInt32(),
        };
    }
}
