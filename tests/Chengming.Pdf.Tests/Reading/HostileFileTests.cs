using System.Text;
using Chengming.Pdf.Reading;

namespace Chengming.Pdf.Tests.Reading;

/// <summary>Whatever the bytes are, reading ends soon, with pages or with a <see cref="PdfException"/>.</summary>
public sealed class HostileFileTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private const string UsesFont = "BT /F1 9 Tf (x) Tj ET";

    private static readonly PdfLimits Tight = PdfLimits.Default with
    {
        UnfoldedBytes = 16 << 20,
        Operators = 500_000,
        Values = 500_000,
    };

    [Fact]
    public async Task Read_NestedArrays_EndsBeyondLimits() =>
        Assert.Equal(PdfProblem.BeyondLimits, await ReadAsync(PdfFile.OnePage(new string('[', 100_000)).ToBytes()));

    [Fact]
    public async Task Read_NestedDictionaries_EndsBeyondLimits() =>
        Assert.Equal(
            PdfProblem.BeyondLimits,
            await ReadAsync(
                PdfFile.OnePage(UsesFont).Add(5, string.Concat(Enumerable.Repeat("<</A", 50_000))).ToBytes()
            )
        );

    [Fact]
    public async Task Read_PageTreeInACircle_EndsWithItsPages()
    {
        var file = PdfFile.OnePage("").Add(2, "<</Type/Pages/Kids[2 0 R 3 0 R 2 0 R]/Count 3>>");

        Assert.Null(await ReadAsync(file.ToBytes()));
    }

    [Fact]
    public async Task Read_FormThatDrawsItself_IsDrawnOnce()
    {
        var file = PdfFile
            .OnePage("/X1 Do")
            .AddStream(6, "/Subtype/Form", "/X1 Do /X1 Do BT /F1 9 Tf 50 50 Td (x) Tj ET");

        Assert.Null(await ReadAsync(file.ToBytes()));
        Assert.Single(PdfDocument.Open(file.ToBytes()).Page(1).Glyphs);
    }

    [Fact]
    public async Task Read_FormsThatDrawEachOtherManyTimes_EndsBeyondLimits()
    {
        var file = PdfFile.OnePage("/X1 Do");
        for (var i = 0; i < 20; i++)
        {
            var next = $"/Resources<</XObject<</X1 {7 + i} 0 R>>>>";
            file.AddStream(6 + i, "/Subtype/Form" + next, string.Concat(Enumerable.Repeat("/X1 Do ", 20)));
        }

        Assert.Equal(PdfProblem.BeyondLimits, await ReadAsync(file.ToBytes()));
    }

    [Fact]
    public async Task Read_LengthThatNeedsItself_IsRead()
    {
        var text = Encoding.Latin1.GetString(PdfFile.OnePage("BT ET").ToBytes());

        Assert.Null(
            await ReadAsync(
                Encoding.Latin1.GetBytes(text.Replace("/Length 5", "/Length 4 0 R", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public async Task Read_HugeArray_EndsBeyondLimits() =>
        Assert.Equal(
            PdfProblem.BeyondLimits,
            await ReadAsync(
                PdfFile.OnePage(UsesFont).Add(5, "[" + string.Concat(Enumerable.Repeat("0 ", 600_000)) + "]").ToBytes()
            )
        );

    [Fact]
    public void Open_MorePagesThanAllowed_EndsBeyondLimits()
    {
        var file = PdfFile.OnePage("");
        var kids = string.Concat(Enumerable.Range(10, 12).Select(n => $"{n} 0 R "));
        file.Add(2, $"<</Type/Pages/Kids[{kids}]>>");
        for (var n = 10; n < 22; n++)
        {
            file.Add(n, "<</Type/Page/MediaBox[0 0 9 9]>>");
        }

        var problem = Assert.Throws<PdfException>(() =>
            PdfDocument.Open(file.ToBytes(), PdfLimits.Default with { Pages = 11 })
        );

        Assert.Equal(PdfProblem.BeyondLimits, problem.Problem);
        Assert.Equal(12, PdfDocument.Open(file.ToBytes()).PageCount);
    }

    [Fact]
    public async Task Read_ManyStreamsWithoutEnd_EndsSoon()
    {
        var text = new StringBuilder("%PDF-1.4\n");
        for (var i = 1; i < 20_000; i++)
        {
            text.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{i} 0 obj<</Type/Page/Contents {i} 0 R/Length 9>>stream\n"
            );
        }

        Assert.NotNull(await ReadAsync(Encoding.Latin1.GetBytes(text.ToString())));
    }

    [Fact]
    public async Task Read_WideRangesInToUnicode_EndsSoon()
    {
        var ranges = string.Concat(Enumerable.Repeat("<0000> <FFFFFFFF> <4E00>\n", 50_000));
        var font =
            "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 9 0 R/DescendantFonts[<</Subtype/CIDFontType2/W[0 4000000 500 0 4000000 400]>>]>>";
        var file = PdfFile
            .OnePage("BT /F1 9 Tf 50 50 Td <00010002> Tj ET", font)
            .AddStream(9, "", $"1 beginbfrange {ranges} endbfrange");

        Assert.Null(await ReadAsync(file.ToBytes()));
    }

    [Theory]
    [MemberData(nameof(Mutated))]
    public async Task Read_MutatedSample_EndsWithPagesOrOnePdfException(string sample, int cases)
    {
        var original = SamplePdfs.Bytes(sample);
        for (var seed = 0; seed < cases; seed++)
        {
            // Anything but a PdfException, or no end, fails the test; the seed repeats it.
            var failure = await Record.ExceptionAsync(() => ReadAsync(Mutate(original, seed)));
            Assert.True(failure is null, $"{sample}, seed {seed}: {failure}");
        }
    }

    public static TheoryData<string, int> Mutated =>
        new()
        {
            { "object-streams", 300 },
            { "linearized", 200 },
            { "encrypted-aes-128-object-streams", 200 },
            { "encrypted-aes-256", 40 },
            { "encrypted-rc4-128", 200 },
            { "libreoffice-portrait", 60 },
            { "chromium-vertical-heads", 25 },
        };

    private static byte[] Mutate(byte[] original, int seed)
    {
        var random = new Random(seed);
        var bytes = original.ToArray();
        for (var i = random.Next(1, 12); i > 0; i--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] = (byte)"0123456789<>[]()/ %"[random.Next(19)];
                    break;
                case 2:
                    bytes = bytes[..Math.Min(bytes.Length, Math.Max(20, at))];
                    break;
                case 3:
                    var length = Math.Min(random.Next(1, 60), bytes.Length - at);
                    bytes = [.. bytes[..at], .. bytes[(at + length)..]];
                    break;
                case 4:
                    var copied = Math.Min(random.Next(1, 200), bytes.Length - at);
                    bytes = [.. bytes[..at], .. bytes.AsSpan(at, copied), .. bytes[at..]];
                    break;
                default:
                    var from = random.Next(bytes.Length);
                    var count = Math.Min(random.Next(1, 40), bytes.Length - Math.Max(from, at));
                    bytes.AsSpan(from, count).CopyTo(bytes.AsSpan(at));
                    break;
            }
        }

        return bytes;
    }

    /// <summary>Null when all pages were read, else why not.</summary>
    private static Task<PdfProblem?> ReadAsync(byte[] file) =>
        Task.Run<PdfProblem?>(() =>
            {
                try
                {
                    var document = PdfDocument.Open(file, Tight);
                    for (var number = 1; number <= document.PageCount; number++)
                    {
                        document.Page(number);
                    }

                    return null;
                }
                catch (PdfException problem)
                {
                    return problem.Problem;
                }
            })
            .WaitAsync(Soon, TestContext.Current.CancellationToken);
}
