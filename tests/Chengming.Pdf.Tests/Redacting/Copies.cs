using System.Text;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Reading.Objects;
using Chengming.Pdf.Redacting;
using Chengming.Pdf.Tests.Reading;

namespace Chengming.Pdf.Tests.Redacting;

/// <summary>Makes copies in tests, and looks into every byte of them.</summary>
internal static class Copies
{
    /// <summary>A mark over a part of page 1, from the upper left corner.</summary>
    public static PdfMark Mark(double left, double top, double right, double bottom, int page = 1, int number = 1) =>
        new(page, new PdfBox(left, top, right, bottom), number);

    /// <summary>Marks over every occurrence of the words.</summary>
    public static List<PdfMark> MarksOver(byte[] file, params string[] words)
    {
        var document = PdfDocument.Open(file);
        var marks = new List<PdfMark>();
        for (var number = 1; number <= document.PageCount; number++)
        {
            var page = document.Page(number);
            foreach (var box in words.SelectMany(w => TextPlaces.Find(page, w)))
            {
                marks.Add(new PdfMark(number, box, marks.Count + 1));
            }
        }

        return marks;
    }

    public static string TextOf(byte[] file)
    {
        var document = PdfDocument.Open(file);
        var text = new StringBuilder();
        for (var number = 1; number <= document.PageCount; number++)
        {
            text.AppendJoin("", document.Page(number).Glyphs.Select(g => g.Text)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The bytes of the file and of all its streams, unfolded, one after another.</summary>
    public static byte[] Everything(byte[] file)
    {
        var store = PdfDocument.Open(file).Store;
        var all = new List<byte>(file);
        foreach (var number in store.Numbers.ToList())
        {
            if (store.Resolve(PdfValue.Reference(number, 0)).AsStream() is { } stream)
            {
                all.AddRange(store.Decode(stream).Span);
            }
        }

        return [.. all];
    }

    public static bool Holds(byte[] file, string words) =>
        Everything(file).AsSpan().IndexOf(Encoding.Latin1.GetBytes(words)) >= 0
        || Everything(file)
            .AsSpan()
            .IndexOf(Encoding.Latin1.GetBytes(Convert.ToHexString(Encoding.Latin1.GetBytes(words)))) >= 0
        || Everything(file).AsSpan().IndexOf(Encoding.BigEndianUnicode.GetBytes(words)) >= 0;

    /// <summary>What other programs make of the copy; skips where they are not installed.</summary>
    public static string ByOthers(byte[] file)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        File.WriteAllBytes(path, file);
        try
        {
            ExternalProgram.Run("qpdf", ["--check", path]);
            return ExternalProgram.Run("pdftotext", ["-layout", path, "-"]);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
