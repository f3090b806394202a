using Chengming.Pdf.Writing;
using Chengming.Reports.Forms;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Pdf;

/// <summary>Sizes and spaces of a printed report: 22 lines of 28 characters on a page (GB/T 9704—2012, 5.2.3).</summary>
internal sealed class ReportStyles(ReportTypefaces faces)
{
    private const double LinesOnPage = 22;
    private const double CharactersOnLine = 28;

    private static readonly double Line = PageSetup.OfficialDocument.TextHeight / LinesOnPage;

    // 三号 is 16 pt; 28 of them want 2 % more than the type area has, so that type is set a hair smaller.
    private static readonly double Size = PageSetup.OfficialDocument.TextWidth / CharactersOnLine;

    /// <summary>二号, centred.</summary>
    public TextStyle Title { get; } = new(faces.Title, 22, 36) { Alignment = TextAlignment.Centre, SpaceAfter = Line };

    public TextStyle Heading { get; } =
        new(faces.Heading, Size, Line) { Alignment = TextAlignment.Left, FirstLineIndent = 2 };

    public TextStyle Part { get; } =
        new(faces.Part, Size, Line) { Alignment = TextAlignment.Left, FirstLineIndent = 2 };

    public TextStyle Body { get; } = new(faces.Body, Size, Line) { FirstLineIndent = 2 };

    /// <summary>五号.</summary>
    private TextStyle Table { get; } = new(faces.Table, 10.5, 13);

    /// <summary>Smaller, so that table three has room for its labels and stands on one page.</summary>
    private TextStyle Matrix { get; } = new(faces.Table, 10, 12.5);

    /// <summary>White around a table.</summary>
    public double TableSpace { get; } = Line / 3;

    /// <summary>The style of a table.</summary>
    public TextStyle Of(OfficialTable table) => table.Table.Layout == TableLayout.Matrix ? Matrix : Table;
}
