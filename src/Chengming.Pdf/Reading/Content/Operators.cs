namespace Chengming.Pdf.Reading.Content;

/// <summary>The content operators that matter for text and lines, packed as <see cref="Objects.PdfValue.Pack"/> does.</summary>
internal static class Operators
{
    public const ulong SaveState = 'q';
    public const ulong RestoreState = 'Q';
    public const ulong Concatenate = ('c' << 8) | 'm';
    public const ulong LineWidth = 'w';
    public const ulong StateDictionary = ('g' << 8) | 's';

    public const ulong MoveTo = 'm';
    public const ulong LineTo = 'l';
    public const ulong CurveTo = 'c';
    public const ulong CurveToV = 'v';
    public const ulong CurveToY = 'y';
    public const ulong ClosePath = 'h';
    public const ulong Rectangle = ('r' << 8) | 'e';
    public const ulong Stroke = 'S';
    public const ulong CloseAndStroke = 's';
    public const ulong Fill = 'f';
    public const ulong FillOld = 'F';
    public const ulong FillEvenOdd = ('f' << 8) | '*';
    public const ulong FillAndStroke = 'B';
    public const ulong FillAndStrokeEvenOdd = ('B' << 8) | '*';
    public const ulong CloseFillAndStroke = 'b';
    public const ulong CloseFillAndStrokeEvenOdd = ('b' << 8) | '*';
    public const ulong EndPath = 'n';

    public const ulong BeginText = ('B' << 8) | 'T';
    public const ulong CharacterSpacing = ('T' << 8) | 'c';
    public const ulong WordSpacing = ('T' << 8) | 'w';
    public const ulong HorizontalScale = ('T' << 8) | 'z';
    public const ulong Leading = ('T' << 8) | 'L';
    public const ulong Font = ('T' << 8) | 'f';
    public const ulong RenderingMode = ('T' << 8) | 'r';
    public const ulong Rise = ('T' << 8) | 's';
    public const ulong MoveLine = ('T' << 8) | 'd';
    public const ulong MoveLineAndLead = ('T' << 8) | 'D';
    public const ulong TextMatrix = ('T' << 8) | 'm';
    public const ulong NextLine = ('T' << 8) | '*';
    public const ulong Show = ('T' << 8) | 'j';
    public const ulong ShowSpaced = ('T' << 8) | 'J';
    public const ulong ShowOnNextLine = '\'';
    public const ulong ShowOnNextLineSpaced = '"';

    public const ulong XObject = ('D' << 8) | 'o';
    public const ulong BeginImage = ('B' << 8) | 'I';
    public const ulong BeginMarked = ('B' << 16) | ('M' << 8) | 'C';
    public const ulong BeginMarkedWith = ('B' << 16) | ('D' << 8) | 'C';
    public const ulong EndMarked = ('E' << 16) | ('M' << 8) | 'C';
}
