using Chengming.Pdf.Writing;
using Chengming.Pdf.Writing.Tables;
using Chengming.Reports.Writing.Pdf;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>A sheet made from the records (登记单): heading, and a table of names and values, or of lines below a head.</summary>
internal static class FileSheet
{
    private const double Label = 96;

    private static readonly Lazy<ReportTypefaces> Faces = new(() => ReportTypefaces.From(null));

    /// <summary>Paper of all sheets.</summary>
    public static PageSetup Setup { get; } = PageSetup.OfficialDocument;

    /// <summary>The typefaces.</summary>
    public static ReportTypefaces Typefaces => Faces.Value;

    private static TextStyle Cell => new(Typefaces.Table, 10.5, 17);

    /// <summary>Names and values.</summary>
    public static void Facts(
        PdfComposer composer,
        string agency,
        string title,
        params IReadOnlyList<(string Name, string Value)> facts
    )
    {
        Heading(composer, agency, title);
        composer.Table(
            new PdfTable(
                [Label, Setup.TextWidth - Label],
                facts.Count,
                [
                    .. facts.SelectMany(
                        (fact, row) =>
                            new PdfTableCell[]
                            {
                                new(row, 0, 1, 1, fact.Name) { Role = TableCellRole.RowHeader },
                                new(row, 1, 1, 1, fact.Value) { Alignment = TextAlignment.Left },
                            }
                    ),
                ],
                Cell
            )
            {
                LeastRowHeight = 34,
                SidePadding = 5,
                EndPadding = 4,
                KeepsTogether = false,
            }
        );
    }

    /// <summary>Lines below a head that is repeated on every page.</summary>
    public static void Lines(
        PdfComposer composer,
        string agency,
        string title,
        IReadOnlyList<(string Head, double Share)> columns,
        IReadOnlyList<IReadOnlyList<string>> lines
    )
    {
        Heading(composer, agency, title);
        var whole = columns.Sum(c => c.Share);
        composer.Table(
            new PdfTable(
                [.. columns.Select(c => Setup.TextWidth * c.Share / whole)],
                lines.Count + 1,
                [
                    .. columns.Select(
                        (c, at) => new PdfTableCell(0, at, 1, 1, c.Head) { Role = TableCellRole.ColumnHeader }
                    ),
                    .. lines.SelectMany(
                        (line, row) =>
                            line.Select(
                                (text, at) =>
                                    new PdfTableCell(row + 1, at, 1, 1, text)
                                    {
                                        Alignment = text.Length > 12 ? TextAlignment.Left : TextAlignment.Centre,
                                    }
                            )
                    ),
                ],
                Cell
            )
            {
                HeaderRows = 1,
                LeastRowHeight = 26,
                SidePadding = 3,
                EndPadding = 3,
                KeepsTogether = false,
            }
        );
    }

    private static void Heading(PdfComposer composer, string agency, string title) =>
        composer.Heading(
            1,
            $"{agency}\n{title}",
            new TextStyle(Typefaces.Title, 20, 34) { Alignment = TextAlignment.Centre, SpaceAfter = 14 }
        );
}
