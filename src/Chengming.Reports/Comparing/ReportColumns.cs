using System.Numerics;
using System.Runtime.InteropServices;
using Chengming.Law;
using Chengming.Reports.Forms;

namespace Chengming.Reports.Comparing;

/// <summary>What the figures of one cell come to over many reports.</summary>
/// <param name="Cell">Identifier of the cell.</param>
/// <param name="Sum">Sum of the known figures.</param>
/// <param name="Known">Reports that give a figure.</param>
/// <param name="Missing">Reports that give none: blank, “/”, unread, or their form has no cell that means the same.</param>
[Term("汇总数")]
public sealed record CellTotal(string Cell, decimal Sum, int Known, int Missing);

/// <summary>
/// The figures of very many reports, column by column, so that they add up at the speed of memory. Figures are kept as whole numbers in
/// units of 0.000001 (a fen is 0.000001 of ten thousand yuan).
/// </summary>
[Term("报告数据列")]
public sealed class ReportColumns(ReportForm form)
{
    private const int Scale = 1_000_000;
    private const decimal LargestFigure = long.MaxValue / Scale;

    private readonly Column[] columns = [.. form.Cells.Select(c => new Column(c.Number == NumberKind.Amount))];
    private readonly List<string?> agencies = [];

    /// <summary>The form whose cells are the columns.</summary>
    public ReportForm Form => form;

    /// <summary>How many reports were added.</summary>
    public int Count => agencies.Count;

    /// <summary>The bodies in the order in which their reports were added.</summary>
    public IReadOnlyList<string?> Agencies => agencies;

    /// <summary>Adds a report; one in another form gives the figures that mean exactly the same.</summary>
    /// <exception cref="OverflowException">A figure is beyond what can be kept exactly; nothing was added.</exception>
    public void Add(AnnualReport report)
    {
        var bridge = FormBridge.Between(report.Form, form);
        for (var i = 0; i < columns.Length; i++)
        {
            if (FigureOf(report, bridge, i) is { } figure && !Column.Fits(figure))
            {
                throw new OverflowException($"{form.Cells[i].Name}：{figure} 超出可汇总的范围。");
            }
        }

        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Add(FigureOf(report, bridge, i));
        }

        agencies.Add(report.Agency);
    }

    /// <summary>The totals of all cells, in the order of the form.</summary>
    public IReadOnlyList<CellTotal> Totals() =>
        [.. columns.Select((c, i) => new CellTotal(form.Cells[i].Id, c.Sum(), c.Known, Count - c.Known))];

    /// <summary>The total of one cell over all reports.</summary>
    public CellTotal Total(string cell)
    {
        var column = columns[form.CellWithId(cell).Index];
        return new CellTotal(cell, column.Sum(), column.Known, Count - column.Known);
    }

    /// <summary>The totals of all cells over some of the reports, by their positions.</summary>
    public IReadOnlyList<CellTotal> TotalsOf(IReadOnlyCollection<int> reports) =>
        [
            .. columns.Select(
                (c, i) =>
                {
                    var known = reports.Count(c.IsKnown);
                    return new CellTotal(form.Cells[i].Id, c.SumOf(reports), known, reports.Count - known);
                }
            ),
        ];

    /// <summary>The figure of one report, by its position; null when it gives none.</summary>
    public decimal? Figure(int report, string cell) => columns[form.CellWithId(cell).Index].Figure(report);

    private static decimal? FigureOf(AnnualReport report, FormBridge bridge, int cell)
    {
        if (bridge.From == bridge.To)
        {
            return report.Cells[cell].Value;
        }

        return bridge.ExactSourceOf(bridge.To.Cells[cell]) is { } source ? report[source].Value : null;
    }

    /// <summary>One cell over all reports. Counts are kept as they are, amounts in units of 0.000001.</summary>
    private sealed class Column(bool isAmount)
    {
        private readonly List<long> figures = [];
        private readonly List<ulong> known = [];
        private readonly decimal unit = isAmount ? Scale : 1;

        /// <summary>Figures that are no whole number of units, e.g. a count of 2.5: kept aside, exactly.</summary>
        private Dictionary<int, decimal>? odd;

        public int Known { get; private set; }

        public static bool Fits(decimal figure) => Math.Abs(figure) <= LargestFigure;

        public void Add(decimal? figure)
        {
            var at = figures.Count;
            if (at % 64 == 0)
            {
                known.Add(0);
            }

            if (figure is not { } value)
            {
                figures.Add(0);
                return;
            }

            Known++;
            known[at / 64] |= 1UL << (at % 64);
            var scaled = value * unit;
            if (decimal.IsInteger(scaled))
            {
                figures.Add((long)scaled);
            }
            else
            {
                figures.Add(0);
                (odd ??= []).Add(at, value);
            }
        }

        public bool IsKnown(int at) => (known[at / 64] >> (at % 64) & 1) != 0;

        public decimal? Figure(int at) =>
            !IsKnown(at) ? null
            : odd is not null && odd.TryGetValue(at, out var value) ? value
            : figures[at] / unit;

        public decimal Sum() => (WholeSum(CollectionsMarshal.AsSpan(figures)) / unit) + (odd?.Values.Sum() ?? 0);

        public decimal SumOf(IReadOnlyCollection<int> reports) => reports.Sum(r => Figure(r) ?? 0);

        /// <summary>
        /// Adds the upper and the lower half of each number apart, as many numbers at a time as the processor can, so that the sum cannot
        /// overflow.
        /// </summary>
        private static decimal WholeSum(ReadOnlySpan<long> span)
        {
            var (low, high) = (Vector<long>.Zero, Vector<long>.Zero);
            var mask = new Vector<long>(uint.MaxValue);
            var vectors = MemoryMarshal.Cast<long, Vector<long>>(span);
            foreach (var vector in vectors)
            {
                low += vector & mask;
                high += Vector.ShiftRightArithmetic(vector, 32);
            }

            var (lowSum, highSum) = (Vector.Sum(low), Vector.Sum(high));
            foreach (var rest in span[(vectors.Length * Vector<long>.Count)..])
            {
                lowSum += rest & uint.MaxValue;
                highSum += rest >> 32;
            }

            return ((decimal)highSum * (1L << 32)) + lowSum;
        }
    }
}
