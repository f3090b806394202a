using Chengming.Reports.Forms;

namespace Chengming.Reports.Checks.Figures;

/// <summary>Reads the figures of a tie out of a report and the one of the year before.</summary>
/// <remarks>A <see langword="ref struct"/>, and no allocation: a healthy report is checked in a few microseconds.</remarks>
internal readonly ref struct TieReading
{
    private readonly ReadOnlySpan<ReportCell> cells;
    private readonly AnnualReport? lastYear;
    private readonly FormBridge? bridge;

    public TieReading(AnnualReport report, AnnualReport? lastYear)
    {
        cells = report.Cells;
        this.lastYear = lastYear;
        bridge = lastYear is null ? null : FormBridge.Between(lastYear.Form, report.Form);
    }

    /// <summary>The tie to look at: its <see cref="Tie.Variant"/> when the document prints the other form's rows instead of this form's.</summary>
    public Tie Applicable(Tie tie) =>
        tie.Variant is { } variant && !IsComplete(tie) && IsPrinted(variant) ? variant : tie;

    /// <summary>True when the tie says anything about this report: a tie of foreign rows only when they are printed.</summary>
    public bool Concerns(Tie tie) => tie.Foreign.Length == 0 || IsPrinted(tie);

    /// <summary>Left minus right; null when a member has no number.</summary>
    public decimal? Difference(Tie tie)
    {
        var difference = 0m;
        foreach (var member in tie.Members)
        {
            if (ValueOf(member) is not { } value)
            {
                return null;
            }

            difference = member.Sign > 0 ? difference + value : difference - value;
        }

        return difference;
    }

    /// <summary>The number of a member, from this report or last year's; null when there is none or it means another thing.</summary>
    public decimal? ValueOf(TieMember member)
    {
        if (!member.OfLastYear)
        {
            return cells[member.Cell.Index].Value;
        }

        return bridge?.ExactSourceOf(member.Cell) is { } source ? lastYear![source].Value : null;
    }

    /// <summary>True when last year's form has no figure that means exactly the same.</summary>
    public bool IsIncomparable(TieMember member) => member.OfLastYear && bridge?.ExactSourceOf(member.Cell) is null;

    /// <summary>True when the relation holds for this difference of its sides.</summary>
    public static bool Holds(Identity identity, decimal difference) =>
        identity.Is == IdentityRelation.Equal ? difference == 0 : difference <= 0;

    private bool IsComplete(Tie tie)
    {
        foreach (var member in tie.Members)
        {
            if (ValueOf(member) is null)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPrinted(Tie tie)
    {
        foreach (var cell in tie.Foreign)
        {
            if (cells[cell.Index].State != CellState.Unread)
            {
                return true;
            }
        }

        return false;
    }
}
