using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using AngleSharp.Html.Parser;
using Chengming.Pdf.Reading;

namespace Chengming.Benchmarks.Samples;

/// <summary>
/// The least that any program must do with a file of a format, understanding nothing: what the engine's figures are held against on the
/// same machine in the same run.
/// </summary>
internal static class Baselines
{
    /// <summary>The name of the bare work on files of this extension, and the work; null when there is none.</summary>
    public static (string Name, Func<byte[], long> Run)? For(string extension) =>
        extension switch
        {
            "txt" => ("decode, add up all numbers", SumOfNumbers),
            "html" => ("AngleSharp parse alone", HtmlParse),
            "docx" or "xlsx" => ("zip and XmlReader alone", ZippedXml),
            "pdf" => ("glyphs and lines of all pages alone", PdfGlyphs),
            _ => null,
        };

    /// <summary>Decodes a text and adds up every run of digits.</summary>
    public static long SumOfNumbers(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file).AsSpan();
        long sum = 0;
        while (text.IndexOfAnyInRange('0', '9') is >= 0 and var start)
        {
            text = text[start..];
            var length = text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
            sum += long.TryParse(text[..length], CultureInfo.InvariantCulture, out var number) ? number : 0;
            text = text[length..];
        }

        return sum;
    }

    /// <summary>Parses a page into its tree.</summary>
    public static long HtmlParse(byte[] file)
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file));
        return page.All.Length;
    }

    /// <summary>Unpacks the body, or every sheet and the shared strings, and counts the characters of text.</summary>
    public static long ZippedXml(byte[] file)
    {
        using var stream = new MemoryStream(file, writable: false);
        using var zip = new ZipArchive(stream);
        long characters = 0;
        foreach (var entry in zip.Entries)
        {
            if (
                entry.FullName is "word/document.xml" or "xl/sharedStrings.xml"
                || entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)
            )
            {
                using var part = entry.Open();
                using var reader = XmlReader.Create(part);
                while (reader.Read())
                {
                    characters += reader.NodeType == XmlNodeType.Text ? reader.Value.Length : 0;
                }
            }
        }

        return characters;
    }

    /// <summary>Opens a PDF and takes the glyphs of all pages, without finding lines or tables in them.</summary>
    public static long PdfGlyphs(byte[] file)
    {
        var document = PdfDocument.Open(file);
        long glyphs = 0;
        for (var page = 1; page <= document.PageCount; page++)
        {
            glyphs += document.Page(page).Glyphs.Count;
        }

        return glyphs;
    }
}
