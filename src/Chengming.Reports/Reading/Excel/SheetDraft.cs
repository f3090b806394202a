using System.Runtime.InteropServices;

namespace Chengming.Reports.Reading.Excel;

/// <summary>A block of merged cells; all four bounds belong to it and count from 0.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MergedCells(int FromRow, int FromColumn, int ToRow, int ToColumn)
{
    /// <summary>Columns covered.</summary>
    public int Columns => ToColumn - FromColumn + 1;

    /// <summary>Rows covered.</summary>
    public int Rows => ToRow - FromRow + 1;
}

/// <summary>A sheet as it comes in: its filled cells only, however large the sheet claims to be.</summary>
internal sealed class SheetDraft(string? name)
{
    private readonly SortedDictionary<int, SortedDictionary<int, string>> rows = [];
    private readonly Dictionary<(int Row, int Column), MergedCells> mergedAt = [];
    private readonly HashSet<int> tiedRows = [];

    /// <summary>The sheet's name; null for a text file, which has none.</summary>
    public string? Name { get; } = name;

    /// <summary>The rows that hold something, in order, each with its filled cells by column.</summary>
    public IEnumerable<KeyValuePair<int, SortedDictionary<int, string>>> Rows => rows;

    /// <summary>Puts text into a cell.</summary>
    public void Set(int row, int column, string text)
    {
        if (!rows.TryGetValue(row, out var cells))
        {
            rows.Add(row, cells = []);
        }

        cells[column] = text;
    }

    /// <summary>Merges cells.</summary>
    public void Merge(MergedCells merged)
    {
        mergedAt[(merged.FromRow, merged.FromColumn)] = merged;
        // A merge over many rows of which only few hold anything must not cost more than those.
        for (var row = merged.FromRow; merged.Rows > 1 && row <= Math.Min(merged.ToRow, merged.FromRow + 200); row++)
        {
            tiedRows.Add(row);
        }
    }

    /// <summary>The merged cells whose upper left corner is here; null when there are none.</summary>
    public MergedCells? MergedAt(int row, int column) =>
        mergedAt.TryGetValue((row, column), out var merged) ? merged : null;

    /// <summary>True when a merge ties this row to another.</summary>
    public bool IsTied(int row) => tiedRows.Contains(row);
}
