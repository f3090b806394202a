using System.IO.Compression;
using System.Xml;
using Chengming.Law;
using Chengming.Reports.Writing.Layout;

namespace Chengming.Reports.Writing.Excel;

/// <summary>
/// Writes an Excel workbook sheet by sheet and row by row, in memory that does not grow with the rows. Texts are typed as texts, so
/// nothing written here can run as a formula.
/// </summary>
[Term("工作簿")]
public sealed class Workbook : IDisposable
{
    /// <summary>The earliest moment that a ZIP can name.</summary>
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const int LongestName = 31;

    private readonly ZipArchive archive;
    private readonly string title;
    private readonly List<(string Name, SheetLayout Layout)> sheets = [];
    private Sheet? open;
    private bool disposed;

    /// <summary>Begins a workbook; it is complete when disposed.</summary>
    /// <param name="output">Where it goes; need not be seekable and stays open.</param>
    /// <param name="title">The title in the document's properties.</param>
    public Workbook(Stream output, string title)
    {
        archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        this.title = PrintableText.Of(title);
    }

    /// <summary>Ends the sheet before and begins the next.</summary>
    /// <param name="name">Its name; characters Excel forbids become spaces, a name already taken gets a number.</param>
    /// <param name="layout">Its columns and page.</param>
    public Sheet AddSheet(string name, SheetLayout layout)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        open?.End();
        sheets.Add((UniqueName(name), layout));
        open = new Sheet(Begin($"xl/worksheets/sheet{sheets.Count}.xml"), layout, isFirst: sheets.Count == 1);
        return open;
    }

    /// <summary>Ends the last sheet and completes the file.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        if (open is not null)
        {
            open.End();
            WritePart("xl/styles.xml", WorkbookStyles.Write);
            WritePart("xl/workbook.xml", xml => WorkbookParts.Workbook(xml, sheets));
            WritePart("xl/_rels/workbook.xml.rels", xml => WorkbookParts.WorkbookRelationships(xml, sheets.Count));
            WritePart("docProps/core.xml", xml => WorkbookParts.CoreProperties(xml, title));
            WritePart("_rels/.rels", WorkbookParts.PackageRelationships);
            WritePart("[Content_Types].xml", xml => WorkbookParts.ContentTypes(xml, sheets.Count));
        }

        archive.Dispose();
    }

    private void WritePart(string name, Action<XmlWriter> content)
    {
        using var xml = Begin(name);
        xml.WriteStartDocument(standalone: true);
        content(xml);
    }

    private XmlWriter Begin(string part)
    {
        var entry = archive.CreateEntry(part, CompressionLevel.Fastest);
        // The same figures give the same bytes whenever they are written; lists of digests depend on it.
        entry.LastWriteTime = Never;
        return XmlWriter.Create(
            entry.Open(),
            new XmlWriterSettings
            {
                CloseOutput = true,
                NewLineHandling = NewLineHandling.None,
                CheckCharacters = true,
            }
        );
    }

    private string UniqueName(string name)
    {
        var clean = string.Concat(
                PrintableText
                    .Of(name)
                    .Select(c => @"[]:*?/\'".Contains(c, StringComparison.Ordinal) || char.IsControl(c) ? ' ' : c)
            )
            .Trim();
        clean = clean.Length == 0 ? "工作表" : Shortened(clean, LongestName);
        var unique = clean;
        for (
            var number = 2;
            sheets.Exists(s => string.Equals(s.Name, unique, StringComparison.OrdinalIgnoreCase));
            number++
        )
        {
            var suffix = $" ({number})";
            unique = Shortened(clean, LongestName - suffix.Length) + suffix;
        }

        return unique;
    }

    private static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
