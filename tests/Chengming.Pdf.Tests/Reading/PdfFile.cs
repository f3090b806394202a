using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Chengming.Pdf.Tests.Reading;

/// <summary>Writes small PDFs by hand, object by object, so that a test can break exactly one thing.</summary>
public sealed class PdfFile
{
    private readonly List<(int Number, byte[] Body)> objects = [];

    /// <summary>A file of one page of 600 by 800 points.</summary>
    /// <param name="content">Its content stream.</param>
    /// <param name="font">The font dictionary for <c>/F1</c>; Helvetica when not given.</param>
    /// <param name="page">More entries of the page.</param>
    public static PdfFile OnePage(string content, string? font = null, string page = "")
    {
        var file = new PdfFile();
        file.Add(1, "<</Type/Catalog/Pages 2 0 R>>");
        file.Add(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        file.Add(
            3,
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R{page}/Resources<</Font<</F1 5 0 R>>/XObject<</X1 6 0 R>>>>>>"
        );
        file.AddStream(4, "", Encoding.Latin1.GetBytes(content));
        file.Add(5, font ?? "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        return file;
    }

    public PdfFile Add(int number, string body)
    {
        objects.RemoveAll(o => o.Number == number);
        objects.Add((number, Encoding.Latin1.GetBytes(body)));
        return this;
    }

    public PdfFile AddStream(int number, string entries, byte[] data)
    {
        objects.RemoveAll(o => o.Number == number);
        objects.Add(
            (
                number,
                [
                    .. Encoding.Latin1.GetBytes($"<<{entries}/Length {data.Length}>>\nstream\n"),
                    .. data,
                    .. "\nendstream"u8,
                ]
            )
        );
        return this;
    }

    public PdfFile AddStream(int number, string entries, string data) =>
        AddStream(number, entries, Encoding.Latin1.GetBytes(data));

    /// <summary>The file with a cross-reference table.</summary>
    public byte[] ToBytes(string trailer = "", string startXref = "")
    {
        var file = new MemoryStream();
        Write(file, "%PDF-1.7\n");
        var offsets = new SortedDictionary<int, long>();
        foreach (var (number, body) in objects)
        {
            offsets[number] = file.Position;
            Write(file, $"{number} 0 obj\n");
            file.Write(body);
            Write(file, "\nendobj\n");
        }

        var xref = file.Position;
        Write(file, "xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
        {
            Write(file, string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n"));
        }

        Write(file, $"trailer\n<</Size 100/Root 1 0 R{trailer}>>\nstartxref\n");
        Write(file, startXref.Length > 0 ? startXref : xref.ToString(CultureInfo.InvariantCulture));
        Write(file, "\n%%EOF\n");
        return file.ToArray();
    }

    public static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return output.ToArray();
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
