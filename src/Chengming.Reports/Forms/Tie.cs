using System.Collections.Immutable;
using Chengming.Law;

namespace Chengming.Reports.Forms;

/// <summary>One member of a <see cref="Tie"/>.</summary>
/// <param name="Cell">The cell of this form.</param>
/// <param name="OfLastYear">True when its value is taken from the report of the year before.</param>
/// <param name="Sign">1 on the left side, −1 on the right.</param>
[Term("勾稽项")]
public readonly record struct TieMember(CellDefinition Cell, bool OfLastYear, int Sign);

/// <summary>An identity (勾稽关系) written out for one column or row, e.g. H1 in 商业企业.</summary>
[Term("勾稽关系")]
public sealed class Tie
{
    private Tie(Identity identity, FormTable table, FormAxis axis, ImmutableArray<TieMember> members)
    {
        Identity = identity;
        Table = table;
        Axis = axis;
        Members = members;
        UsesLastYear = members.Any(m => m.OfLastYear);
        Foreign = [.. members.Where(m => m.Cell.IsForeign).Select(m => m.Cell)];
    }

    /// <summary>The identity.</summary>
    public Identity Identity { get; }

    /// <summary>The table that holds its members.</summary>
    public FormTable Table { get; }

    /// <summary>The column or row it is written out for.</summary>
    public FormAxis Axis { get; }

    /// <summary>Its members, those of the left side first.</summary>
    public ImmutableArray<TieMember> Members { get; }

    /// <summary>True when it needs the report of the year before.</summary>
    public bool UsesLastYear { get; }

    /// <summary>Cells of another form's rows among its members; such a tie counts only when those rows are printed.</summary>
    public ImmutableArray<CellDefinition> Foreign { get; }

    /// <summary>The same identity in the same column or row for another form's way to print it; null when there is none.</summary>
    public Tie? Variant { get; private set; }

    /// <summary>True for the cell that is the sum of the others: it stands alone on the left of an equality.</summary>
    public bool IsTotal(CellDefinition cell) =>
        Identity.Is == IdentityRelation.Equal && Identity.Left.Count == 1 && Members[0].Cell == cell;

    /// <summary>All ties of a form, in the order of its identities. Variants hang on the tie they stand in for.</summary>
    internal static List<Tie> AllOf(ReportForm form)
    {
        var ties = new List<Tie>();
        foreach (var tie in form.Identities.SelectMany(i => WrittenOut(form, i)))
        {
            var first = ties.Find(t =>
                t.Identity.Id == tie.Identity.Id && t.Table == tie.Table && t.Axis == tie.Axis && tie.Foreign.Length > 0
            );
            if (first is null || tie.Identity.Each == IdentityDirection.Row)
            {
                ties.Add(tie);
            }
            else
            {
                first.Variant = tie;
            }
        }

        return ties;
    }

    private static IEnumerable<Tie> WrittenOut(ReportForm form, Identity identity)
    {
        var first = identity.Left[0];
        var table = form.Table(first[..first.IndexOf('/', StringComparison.Ordinal)]);
        var axes = table.Blocks.SelectMany(b => identity.Each == IdentityDirection.Column ? b.Columns : b.Rows);
        foreach (var axis in axes.SelectMany(a => a.Leaves()))
        {
            var members = identity
                .Left.Select(m => Member(form, identity, m, axis, 1))
                .Concat(identity.Right.Select(m => Member(form, identity, m, axis, -1)))
                .ToList();
            if (members.TrueForAll(m => m is not null))
            {
                yield return new Tie(identity, table, axis, [.. members.Select(m => m!.Value)]);
            }
        }
    }

    private static TieMember? Member(ReportForm form, Identity identity, string name, FormAxis axis, int sign)
    {
        const string LastYear = "@last-year";
        var ofLastYear = name.EndsWith(LastYear, StringComparison.Ordinal);
        var plain = ofLastYear ? name[..^LastYear.Length] : name;
        var slash = plain.IndexOf('/', StringComparison.Ordinal);
        var (table, other) = (plain[..slash], plain[(slash + 1)..]);
        var id =
            identity.Each == IdentityDirection.Column ? $"{table}.{other}.{axis.Id}" : $"{table}.{axis.Id}.{other}";
        return form.FindCell(id) is { } cell ? new TieMember(cell, ofLastYear, sign) : null;
    }
}
