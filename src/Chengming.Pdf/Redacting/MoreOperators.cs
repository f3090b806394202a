namespace Chengming.Pdf.Redacting;

/// <summary>Operators that only editing needs to tell apart.</summary>
internal static class MoreOperators
{
    public const ulong Clip = 'W';
    public const ulong ClipEvenOdd = ('W' << 8) | '*';
    public const ulong ColorSpaceFill = ('c' << 8) | 's';
    public const ulong ColorSpaceStroke = ('C' << 8) | 'S';
    public const ulong ColorFill = ('s' << 16) | ('c' << 8) | 'n';
    public const ulong ColorStroke = ('S' << 16) | ('C' << 8) | 'N';
    public const ulong Shading = ('s' << 8) | 'h';
    public const ulong MarkPoint = ('M' << 8) | 'P';
    public const ulong MarkPointWith = ('D' << 8) | 'P';
}
