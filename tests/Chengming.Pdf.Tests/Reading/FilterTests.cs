using System.Text;
using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Tests.Reading;

public sealed class FilterTests
{
    private const string Hello = "BT /F1 10 Tf 100 700 Td (Hello) Tj ET";

    [Fact]
    public void Page_Flate_IsDecoded() =>
        Assert.Equal("Hello", Read("/Filter/FlateDecode", PdfFile.Deflate(Ascii(Hello))));

    [Fact]
    public void Page_FlateCutOff_KeepsWhatCameBefore()
    {
        // Incompressible tail, so that the beginning lies in the first half.
        var tail = Convert.ToHexString(Enumerable.Range(0, 4000).Select(i => (byte)(i * i * 7)).ToArray());
        var data = PdfFile.Deflate(Ascii(Hello + " % " + tail));

        Assert.Equal("Hello", Read("/Filter/FlateDecode", data[..(data.Length * 3 / 4)]));
    }

    [Fact]
    public void Page_AsciiHex_IsDecoded() =>
        Assert.Equal("Hello", Read("/Filter/ASCIIHexDecode", Ascii(Convert.ToHexString(Ascii(Hello)) + ">")));

    [Fact]
    public void Page_Base85_IsDecoded()
    {
        // "Man " is 9jqo^ in the description of the encoding; the content is blanks, the text and a comment.
        Assert.Equal("", Read("/Filter/ASCII85Decode", "9jqo^~>"u8.ToArray()));
        Assert.Equal("Hello", Read("/Filter/ASCII85Decode", Ascii(Base85(Ascii(Hello)))));
    }

    [Fact]
    public void Page_RunLength_IsDecoded()
    {
        // 255 repeats the blank twice; a count stands for one byte more; 128 ends.
        byte[] data = [255, (byte)' ', (byte)(Hello.Length - 1), .. Ascii(Hello), 128];

        Assert.Equal("Hello", Read("/Filter/RunLengthDecode", data));
    }

    [Fact]
    public void Page_ChainOfFilters_IsUndoneInOrder()
    {
        var data = Ascii(Convert.ToHexString(PdfFile.Deflate(Ascii(Hello))) + ">");

        Assert.Equal("Hello", Read("/Filter[/AHx/Fl]", data));
    }

    [Fact]
    public void Page_LzwExampleOfTheStandard_IsDecoded()
    {
        // ISO 32000-1, 7.4.4.2: 45 45 45 45 45 65 45 45 45 66 is 80 0B 60 50 22 0C 0C 85 01. 45 is “-”, 65 “A”, 66 “B”.
        byte[] example = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01];
        var file = PdfFile.OnePage("");
        file.Add(
            3,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents[7 0 R 8 0 R 9 0 R]/Resources<</Font<</F1 5 0 R>>>>>>"
        );
        file.AddStream(7, "", "BT /F1 10 Tf 100 700 Td (");
        file.AddStream(8, "/Filter/LZWDecode", example);
        file.AddStream(9, "", ") Tj ET");

        var glyphs = PdfDocument.Open(file.ToBytes()).Page(1).Glyphs;

        // The parts of the content are joined by a white space, which is part of the string here.
        Assert.Equal("-----A---B", string.Concat(glyphs.Select(g => g.Text)).Trim());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Page_PngPredictor_IsUndone(int kind)
    {
        var padded = Ascii(Hello.PadRight(40));
        const int Columns = 10;
        var rows = new List<byte>();
        for (var at = 0; at < padded.Length; at += Columns)
        {
            rows.Add((byte)kind);
            for (var i = 0; i < Columns; i++)
            {
                int left = i > 0 ? padded[at + i - 1] : 0;
                int above = at > 0 ? padded[at + i - Columns] : 0;
                int corner = i > 0 && at > 0 ? padded[at + i - Columns - 1] : 0;
                var predicted = kind switch
                {
                    1 => left,
                    2 => above,
                    3 => (left + above) / 2,
                    4 => Paeth(left, above, corner),
                    _ => 0,
                };
                rows.Add((byte)(padded[at + i] - predicted));
            }
        }

        var entries = $"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {Columns}>>";
        Assert.Equal("Hello", Read(entries, PdfFile.Deflate([.. rows])));
    }

    [Fact]
    public void Page_TiffPredictor_IsUndone()
    {
        var data = Ascii(Hello.PadRight(40));
        var differences = data.Select((b, i) => (byte)(i % 10 == 0 ? b : b - data[i - 1])).ToArray();

        Assert.Equal(
            "Hello",
            Read("/Filter/FlateDecode/DecodeParms<</Predictor 2/Columns 10>>", PdfFile.Deflate(differences))
        );
    }

    [Fact]
    public void Page_ZipBomb_IsBeyondTheLimits()
    {
        var bomb = PdfFile.Deflate(new byte[8 << 20]);
        var file = PdfFile.OnePage("").AddStream(4, "/Filter/FlateDecode", bomb).ToBytes();
        var limits = PdfLimits.Default with { UnfoldedBytes = 1 << 20 };

        var problem = Assert.Throws<PdfException>(() => PdfDocument.Open(file, limits).Page(1));

        Assert.Equal(PdfProblem.BeyondLimits, problem.Problem);
    }

    private static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        return new[] { (Math.Abs(p - a), 0, a), (Math.Abs(p - b), 1, b), (Math.Abs(p - c), 2, c) }.Min().Item3;
    }

    private static string Base85(byte[] data)
    {
        var text = new StringBuilder();
        for (var at = 0; at < data.Length; at += 4)
        {
            var count = Math.Min(4, data.Length - at);
            uint group = 0;
            for (var i = 0; i < 4; i++)
            {
                group = (group << 8) | (i < count ? data[at + i] : 0u);
            }

            var digits = new char[5];
            for (var i = 4; i >= 0; i--, group /= 85)
            {
                digits[i] = (char)('!' + (group % 85));
            }

            text.Append(digits, 0, count + 1);
        }

        return text + "~>";
    }

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    private static string Read(string entries, byte[] data)
    {
        var file = PdfFile.OnePage("").AddStream(4, entries, data).ToBytes();
        return string.Concat(PdfDocument.Open(file).Page(1).Glyphs.Select(g => g.Text)).Trim();
    }
}
