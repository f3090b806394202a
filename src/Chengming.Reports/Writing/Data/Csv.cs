using System.Buffers;
using System.Text;

namespace Chengming.Reports.Writing.Data;

/// <summary>Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet program.</summary>
internal static class Csv
{
    /// <summary>Put before a text that a spreadsheet program would take for a formula, and taken off again by the reader.</summary>
    public const char Guard = '\'';

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\0");

    /// <summary>Begins of a text that some spreadsheet program runs as a formula; full-width ones in East Asian editions.</summary>
    private static readonly SearchValues<char> Risky = SearchValues.Create("=+-@\t\r\n＝＋－＠'");

    /// <summary>A text as a field: guarded where it would run as a formula, quoted where it must be.</summary>
    public static string Text(string text) => Field(text.Length > 0 && Risky.Contains(text[0]) ? Guard + text : text);

    /// <summary>A value that is known to be harmless (a number, “/”, a name of ours) as a field.</summary>
    public static string Field(string value) =>
        value.AsSpan().ContainsAny(Quoted) || value is [' ', ..] or [.., ' ']
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : value;

    /// <summary>A line of fields that are ready.</summary>
    public static void Line(StringBuilder output, params ReadOnlySpan<string> fields) =>
        output.AppendJoin(',', fields).Append("\r\n");
}
