namespace Chengming.Reports.Reading.Interpreting;

/// <summary>A cell of a grid row, a field of a tabbed line, or a token of a plain line.</summary>
internal readonly record struct RowCell(string Source, int Start, int Length, int Column, Place Place)
{
    public ReadOnlySpan<char> Text => Source.AsSpan(Start, Length);
}
