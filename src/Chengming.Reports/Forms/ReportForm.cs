using System.Collections.Frozen;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Chengming.Law;

namespace Chengming.Reports.Forms;

/// <summary>A national report form (年度报告格式) as data: sections, tables, labels, identities. Read from <c>Forms/form-*.json</c>.</summary>
[Term("年度报告格式")]
public sealed class ReportForm
{
    private FrozenDictionary<string, CellDefinition> byId = FrozenDictionary<string, CellDefinition>.Empty;

    /// <summary>Short name that files, addresses and the command line use, e.g. <c>2021</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The instrument that prescribes the form.</summary>
    public required string Instrument { get; init; }

    /// <summary>First report year in this form.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Last report year in this form; null while it is in force.</summary>
    public required int? LastYear { get; init; }

    /// <summary>Title of a report with <c>{agency}</c> and <c>{year}</c>.</summary>
    public required string ReportTitle { get; init; }

    /// <summary>The six sections.</summary>
    public required IReadOnlyList<FormSection> Sections { get; init; }

    /// <summary>The tables.</summary>
    public required IReadOnlyList<FormTable> Tables { get; init; }

    /// <summary>Which cells stand for what, for the checks that judge by meaning.</summary>
    public required FormMeanings Meanings { get; init; }

    /// <summary>Ties between figures (勾稽关系).</summary>
    public required IReadOnlyList<Identity> Identities { get; init; }

    /// <summary>How figures of this form carry over to the next; empty for the newest form.</summary>
    public required IReadOnlyList<CellMapping> Mappings { get; init; }

    /// <summary>All cells in the order of the form, those of foreign rows after their neighbours.</summary>
    [JsonIgnore]
    public IReadOnlyList<CellDefinition> Cells { get; private set; } = [];

    /// <summary>The identities written out for each row or column in which they hold.</summary>
    [JsonIgnore]
    public IReadOnlyList<Tie> Ties { get; private set; } = [];

    /// <summary>True when a report of this year is to be made in this form.</summary>
    public bool IsForYear(int year) => year >= FirstYear && (LastYear is null || year <= LastYear);

    /// <summary>The cell with this identifier, or null.</summary>
    public CellDefinition? FindCell(string id) => byId.GetValueOrDefault(id);

    /// <summary>The cell with this identifier.</summary>
    /// <exception cref="KeyNotFoundException">The form has no such cell.</exception>
    public CellDefinition CellWithId(string id) =>
        FindCell(id) ?? throw new KeyNotFoundException($"Form {Key} has no cell {id}.");

    /// <summary>The table with this identifier, e.g. <c>t3</c>.</summary>
    public FormTable Table(string id) =>
        Tables.FirstOrDefault(t => t.Id == id) ?? throw new KeyNotFoundException($"Form {Key} has no table {id}.");

    internal void SetCells(IReadOnlyList<CellDefinition> cells)
    {
        Cells = cells;
        byId = cells.ToFrozenDictionary(c => c.Id, StringComparer.Ordinal);
    }

    internal void SetTies(IReadOnlyList<Tie> ties) => Ties = ties;
}

/// <summary>A heading, row or column name with the ways it is really printed.</summary>
public abstract partial class FormLabel
{
    /// <summary>The exact words of the form.</summary>
    public required string Label { get; init; }

    /// <summary>Other right ways to print it: no finding.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Known wrong ways to print it: recognised, with a finding.</summary>
    public IReadOnlyList<string> Misprints { get; init; } = [];

    /// <summary>A shorter name for messages, where the label without its number would be long or unclear.</summary>
    public string? Short { get; init; }

    /// <summary>The name in messages: <see cref="Short"/>, or the label without its number and remark (“（二）部分公开（…）” → 部分公开).</summary>
    public string ShortLabel => Short ?? Numbering().Replace(Label, "");

    [GeneratedRegex("^(（[一二三四五六七八九十]）|[0-9][.．、]|[一二三四五六]、)|(?<=.)（[^）]*）$")]
    private static partial Regex Numbering();
}

/// <summary>A section of the form.</summary>
[Term("报告章节格式")]
public sealed class FormSection : FormLabel
{
    /// <summary>1 to 6.</summary>
    public required int Number { get; init; }

    /// <summary>The table printed in this section; null for prose.</summary>
    public string? Table { get; init; }

    /// <summary>What a checker or a template says about the section's content.</summary>
    public required string Content { get; init; }

    /// <summary>The parts of section one.</summary>
    public IReadOnlyList<FormPart> Parts { get; init; } = [];
}

/// <summary>A part of section one.</summary>
[Term("总体情况分项格式")]
public sealed class FormPart : FormLabel
{
    /// <summary>Identifier, e.g. <c>proactive</c>.</summary>
    public required string Id { get; init; }

    /// <summary>True when only governments report it.</summary>
    public bool GovernmentsOnly { get; init; }
}

/// <summary>How a table is drawn.</summary>
[Term("表格版式")]
public enum TableLayout
{
    /// <summary>Small tables under one another, each with a heading line (table 2).</summary>
    Blocks,

    /// <summary>Rows down, columns across (table 3).</summary>
    Matrix,

    /// <summary>The rows stand side by side, each with all columns; one line of figures (table 4).</summary>
    SideBySide,
}

/// <summary>A table of the form.</summary>
[Term("报告表格")]
public sealed class FormTable
{
    /// <summary>First part of its cells' identifiers, e.g. <c>t3</c>, <c>t2v19</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it, e.g. 表三.</summary>
    public required string Name { get; init; }

    /// <summary>Section that holds it.</summary>
    public required int Section { get; init; }

    /// <summary>How it is drawn.</summary>
    public required TableLayout Layout { get; init; }

    /// <summary>Its blocks; one for the layouts other than <see cref="TableLayout.Blocks"/>.</summary>
    public required IReadOnlyList<FormBlock> Blocks { get; init; }
}

/// <summary>A block of a table: a heading line, a corner, columns and rows.</summary>
[Term("表格分块")]
public sealed class FormBlock
{
    /// <summary>The line above the block, e.g. 第二十条第（一）项; null when there is none.</summary>
    public required string? Heading { get; init; }

    /// <summary>Words of the upper left cell; null when there is none.</summary>
    public required string? Corner { get; init; }

    /// <summary>The columns as a tree of header cells; leaves have an identifier.</summary>
    public required IReadOnlyList<FormAxis> Columns { get; init; }

    /// <summary>The rows as a tree; leaves have an identifier.</summary>
    public required IReadOnlyList<FormAxis> Rows { get; init; }
}

/// <summary>A row or column of a block, or a group of them.</summary>
[Term("表格行列")]
public sealed class FormAxis : FormLabel
{
    /// <summary>Identifier of a leaf, e.g. <c>results.disclosed</c>; null for a group.</summary>
    public string? Id { get; init; }

    /// <summary>Members of a group; empty for a leaf.</summary>
    public IReadOnlyList<FormAxis> Members { get; init; } = [];

    /// <summary>What numbers a leaf holds.</summary>
    public NumberKind Number { get; init; } = NumberKind.Count;

    /// <summary>Set for a row that belongs to another form (its key) and is only read when a document prints it.</summary>
    public string? OfForm { get; init; }

    /// <summary>The leaves below this node, itself if it is one.</summary>
    public IEnumerable<FormAxis> Leaves() => Id is not null ? [this] : Members.SelectMany(m => m.Leaves());
}

/// <summary>What numbers a cell may hold.</summary>
[Term("数字种类")]
public enum NumberKind
{
    /// <summary>A whole number from 0 on.</summary>
    Count,

    /// <summary>A whole number with a sign (本年增/减).</summary>
    Change,

    /// <summary>An amount of money from 0 on, with decimals.</summary>
    Amount,
}

/// <summary>A cell of the form.</summary>
/// <param name="Id">Permanent identifier, e.g. <c>t3.results.refused.stateSecret.legal.commercial</c>.</param>
/// <param name="Index">Position in <see cref="ReportForm.Cells"/>.</param>
/// <param name="Table">Its table.</param>
/// <param name="Block">Its block.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="RowPath">Labels from the outermost row group to the row.</param>
/// <param name="ColumnPath">Labels from the outermost column group to the column.</param>
[Term("单元格定义")]
public sealed record CellDefinition(
    string Id,
    int Index,
    FormTable Table,
    FormBlock Block,
    FormAxis Row,
    FormAxis Column,
    IReadOnlyList<string> RowPath,
    IReadOnlyList<string> ColumnPath
)
{
    /// <summary>True for a cell of another form's row.</summary>
    public bool IsForeign => Row.OfForm is not null;

    /// <summary>What numbers the cell may hold; a row may narrow its column's kind (金额).</summary>
    public NumberKind Number => Column.Number;

    /// <summary>The cell in words, e.g. 表三“（一）予以公开”行“总计”列.</summary>
    public string Name => $"{Table.Name}“{Row.Label}”行“{Column.Label}”列";
}
