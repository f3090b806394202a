using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports;

/// <summary>A government information disclosure annual report (政府信息公开工作年度报告; Regulation arts. 49, 50).</summary>
[Term("年度报告")]
public sealed class AnnualReport
{
    private readonly ReportCell[] cells;

    /// <summary>A report in <paramref name="form"/>.</summary>
    /// <param name="form">The form whose cells the report has.</param>
    /// <param name="cells">One cell for each of <see cref="ReportForm.Cells"/>, in that order.</param>
    /// <exception cref="ArgumentException">The number of cells is not that of the form.</exception>
    public AnnualReport(ReportForm form, ReportCell[] cells)
    {
        if (cells.Length != form.Cells.Count)
        {
            throw new ArgumentException(
                $"Form {form.Key} has {form.Cells.Count} cells, not {cells.Length}.",
                nameof(cells)
            );
        }

        Form = form;
        this.cells = cells;
    }

    /// <summary>The form the report is in.</summary>
    public ReportForm Form { get; }

    /// <summary>The reporting body as the title names it; null when the document has no title.</summary>
    public string? Agency { get; init; }

    /// <summary>The year reported on, from the title; null when the document has no title.</summary>
    public int? Year { get; init; }

    /// <summary>The title as printed, its torn lines joined.</summary>
    public string? Title { get; init; }

    /// <summary>What stands between the title and section one: legal basis, period, contact.</summary>
    public IReadOnlyList<ReportParagraph> Preamble { get; init; } = [];

    /// <summary>The statistical period (统计期限) as stated in the prose.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>How to reach the body, as stated anywhere in the report.</summary>
    public ContactDetails? Contact { get; init; }

    /// <summary>The sections found, in the order of the document.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [];

    /// <summary>What the reader saw and could not take for granted: misprinted labels, missing rows, shifted columns.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; init; } = [];

    /// <summary>All cells, in the order of <see cref="ReportForm.Cells"/>.</summary>
    public ReadOnlySpan<ReportCell> Cells => cells;

    /// <summary>The cell with this definition of this report's form.</summary>
    public ReportCell this[CellDefinition definition] => cells[definition.Index];

    /// <summary>The cell with this identifier, e.g. <c>t3.received.new.total</c>.</summary>
    /// <exception cref="KeyNotFoundException">The form has no such cell.</exception>
    public ReportCell this[string id] => cells[Form.CellWithId(id).Index];

    /// <summary>The value of a cell that was read; null for every other state and for a cell the form has not.</summary>
    public decimal? ValueOf(string id) => Form.FindCell(id) is { } cell ? cells[cell.Index].Value : null;

    /// <summary>The section with this number (1 to 6), or null when it was not found.</summary>
    public ReportSection? Section(int number)
    {
        foreach (var section in Sections)
        {
            if (section.Number == number)
            {
                return section;
            }
        }

        return null;
    }

    /// <summary>The same report with some cells replaced, e.g. by a repair.</summary>
    public AnnualReport With(IReadOnlyDictionary<string, decimal> values)
    {
        var copy = (ReportCell[])cells.Clone();
        foreach (var (id, value) in values)
        {
            var index = Form.CellWithId(id).Index;
            copy[index] = ReportCell.Of(value, copy[index].Raw, copy[index].Place);
        }

        return new AnnualReport(Form, copy)
        {
            Agency = Agency,
            Year = Year,
            Title = Title,
            Preamble = Preamble,
            Period = Period,
            Contact = Contact,
            Sections = Sections,
            Notes = Notes,
        };
    }
}

/// <summary>The statistical period (统计期限) as printed.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Raw">The words it was read from.</param>
/// <param name="Place">Where.</param>
[Term("统计期限")]
public sealed record ReportingPeriod(DateOnly From, DateOnly To, string Raw, Place? Place);

/// <summary>How to reach the reporting body; each member null when not stated.</summary>
[Term("联系方式")]
public sealed record ContactDetails(string? Body, string? Phone, string? Email, string? Address, Place? Place);
