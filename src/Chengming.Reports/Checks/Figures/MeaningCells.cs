using System.Collections.Concurrent;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>The cells that a form's <see cref="FormMeanings"/> name, looked up once per form.</summary>
internal sealed class MeaningCells
{
    private static readonly ConcurrentDictionary<ReportForm, MeaningCells> Known = new();

    private MeaningCells(ReportForm form)
    {
        RuleMaking = Cells(form, form.Meanings.RuleMaking);
        Charges = Cells(form, form.Meanings.AdministrativeCharges);
        Decisions = Cells(form, form.Meanings.AdministrativeDecisions);
        CorrectionOutcomes = Cells(form, form.Meanings.CorrectionOutcomes);
        Amounts = [.. form.Cells.Where(c => c.Number == NumberKind.Amount)];
        Received = RowSum(form, form.Meanings.ApplicationsReceived);
        Granted = RowSum(form, form.Meanings.ApplicationsGranted);
        RowSums = [.. form.Ties.Where(IsRowSum)];
    }

    public CellDefinition[] RuleMaking { get; }

    public CellDefinition[] Charges { get; }

    public CellDefinition[] Decisions { get; }

    public CellDefinition[] CorrectionOutcomes { get; }

    public CellDefinition[] Amounts { get; }

    /// <summary>The row of applications received as total = members; null when the form has none.</summary>
    public Tie? Received { get; }

    /// <summary>The row of applications granted as total = members; null when the form has none.</summary>
    public Tie? Granted { get; }

    /// <summary>All rows whose total is the sum of their members.</summary>
    public Tie[] RowSums { get; }

    public static MeaningCells Of(ReportForm form) => Known.GetOrAdd(form, static f => new MeaningCells(f));

    private static CellDefinition[] Cells(ReportForm form, IReadOnlyList<string> stems) =>
        [.. form.Cells.Where(c => stems.Any(s => FormValidation.Matches(c.Id, s)))];

    private static Tie? RowSum(ReportForm form, IReadOnlyList<string> stems) =>
        form.Ties.FirstOrDefault(t => IsRowSum(t) && stems.Any(s => FormValidation.Matches(t.Members[0].Cell.Id, s)));

    private static bool IsRowSum(Tie tie) =>
        tie.Identity.Each == IdentityDirection.Row
        && !tie.UsesLastYear
        && tie.Foreign.IsEmpty
        && tie.IsTotal(tie.Members[0].Cell);
}
