using System.Text;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Redacting;
using Chengming.Pdf.Tests.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Pdf.Tests.Redacting;

/// <summary>What stood under a mark is nowhere in the copy, whatever the file does to keep it.</summary>
public sealed class PdfRedactorTests
{
    private const string Secret = "SECRET";

    // The words stand from 100 to about 170 across and around 700 from below, which is 100 from above.
    private const string Shown = "BT /F1 20 Tf 100 700 Td (open SECRET open) Tj ET";

    [Fact]
    public void Redact_WordsUnderAMark_AreNowhereInTheCopy_AndTheRestStandsWhereItStood()
    {
        var file = PdfFile.OnePage(Shown).ToBytes();
        var before = PdfDocument.Open(file).Page(1).Glyphs;

        var copy = RedactWords(file);

        var after = PdfDocument.Open(copy.File).Page(1).Glyphs;
        Assert.Equal("open  open", string.Concat(after.Select(g => g.Text)));
        Assert.Equal(before[^1].Box.Left, after[^1].Box.Left, 0.01);
        Assert.Equal(Secret, copy.Removed.Values.Single());
        Assert.False(Copies.Holds(copy.File, Secret));
        Assert.DoesNotContain(Secret, Copies.ByOthers(copy.File), StringComparison.Ordinal);
        Assert.Contains("open", Copies.ByOthers(copy.File), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Ways =>
        new()
        {
            { "spaced", "BT /F1 20 Tf 100 700 Td [(open S)-20(EC)30(RE)(T open)] TJ ET" },
            { "letter by letter", "BT /F1 20 Tf 100 700 Td (S) Tj (E) Tj (C) Tj (R) Tj (E) Tj (T) Tj ET" },
            { "next line", "BT /F1 20 Tf 24 TL 100 724 Td (SECRET) ' ET" },
            { "next line, spaced", "BT /F1 20 Tf 24 TL 100 724 Td 5 1 (SECRET) \" ET" },
            { "drawn twice", "BT /F1 20 Tf 100 700 Td (SECRET) Tj 0.2 0 Td (SECRET) Tj ET" },
            { "invisible", "BT 3 Tr /F1 20 Tf 100 700 Td (SECRET) Tj ET" },
            { "white", "1 g BT /F1 20 Tf 100 700 Td (SECRET) Tj ET" },
            { "scaled", "q 2 0 0 2 0 0 cm BT /F1 10 Tf 50 Tz 50 350 Td (SECRET) Tj ET Q" },
            { "turned", "BT /F1 20 Tf 0 1 -1 0 300 500 Tm (SECRET) Tj ET" },
            { "slanted", "BT /F1 20 Tf 1 0 0.3 1 100 700 Tm (SECRET) Tj ET" },
            { "raised", "BT /F1 20 Tf 5 Ts 100 700 Td (SECRET) Tj ET" },
            { "spread", "BT /F1 20 Tf 3 Tc 100 700 Td (SECRET) Tj ET" },
            { "hexadecimal", "BT /F1 20 Tf 100 700 Td <534543524554> Tj ET" },
            { "replacement text", "/Span <</ActualText(SECRET)>> BDC BT /F1 20 Tf 100 700 Td (SECRET) Tj ET EMC" },
            { "a form", "q 1 0 0 1 100 700 cm /X1 Do Q" },
            { "a form drawn twice", "q 1 0 0 1 100 700 cm /X1 Do Q q 1 0 0 1 100 600 cm /X1 Do Q" },
            { "a torn state", "q q BT /F1 20 Tf 100 700 Td (SECRET) Tj ET" },
            { "beyond its state", "Q Q BT /F1 20 Tf 100 700 Td (SECRET) Tj ET Q" },
        };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Redact_WordsDrawnInAnyWay_AreNowhereInTheCopy(string way, string content)
    {
        Assert.NotEmpty(way);
        var file = PdfFile
            .OnePage(content)
            .AddStream(
                6,
                "/Type/XObject/Subtype/Form/BBox[-50 -50 300 50]/Resources<</Font<</F1 5 0 R>>>>",
                "BT /F1 20 Tf (SECRET) Tj ET"
            )
            .ToBytes();

        var copy = RedactWords(file);

        Assert.False(Copies.Holds(copy.File, Secret));
        Assert.DoesNotContain(
            "SECRET",
            string.Concat(Copies.TextOf(copy.File).Where(char.IsLetter)),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("S", Copies.ByOthers(copy.File), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void Redact_OnATurnedPage_TakesWhatTheReaderSeesThere(int turned)
    {
        var file = PdfFile.OnePage(Shown, page: $"/Rotate {turned}/CropBox[50 50 550 750]").ToBytes();

        var copy = RedactWords(file);

        Assert.Equal("open  open", string.Concat(PdfDocument.Open(copy.File).Page(1).Glyphs.Select(g => g.Text)));
        Assert.DoesNotContain(Secret, Copies.ByOthers(copy.File), StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_APlaceInTheFile_LeavesTheSameWordsElsewhere()
    {
        var file = PdfFile.OnePage("BT /F1 20 Tf 100 700 Td (SECRET) Tj 0 -100 Td (SECRET) Tj ET").ToBytes();

        var copy = PdfRedactor.Redact(file, [Copies.Mark(90, 80, 200, 110)]);

        Assert.Equal(Secret, string.Concat(PdfDocument.Open(copy.File).Page(1).Glyphs.Select(g => g.Text)));
    }

    [Fact]
    public void Redact_AFormOnTwoPages_IsCutWhereItIsMarkedOnly()
    {
        var file = PdfFile
            .OnePage("q 1 0 0 1 100 700 cm /X1 Do Q")
            .AddStream(
                6,
                "/Type/XObject/Subtype/Form/BBox[0 -50 300 50]/Resources<</Font<</F1 5 0 R>>>>",
                "BT /F1 20 Tf (SECRET) Tj ET"
            )
            .Add(2, "<</Type/Pages/Kids[3 0 R 7 0 R]/Count 2>>")
            .Add(
                7,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X1 6 0 R>>>>>>"
            )
            .ToBytes();

        var copy = PdfRedactor.Redact(file, [Copies.Mark(90, 80, 200, 110)]);

        Assert.Equal("\nSECRET\n", Copies.TextOf(copy.File));
    }

    [Fact]
    public void Redact_WhatHangsOnTheFile_DoesNotComeAlong()
    {
        var file = PdfFile
            .OnePage(Shown, page: "/Annots[10 0 R]/StructParents 0/Metadata 12 0 R/PieceInfo<</X<</Private(SECRET)>>>>")
            .Add(
                1,
                "<</Type/Catalog/Pages 2 0 R/Metadata 12 0 R/Outlines 13 0 R/StructTreeRoot 14 0 R"
                    + "/Names<</JavaScript<</Names[(a)15 0 R]>>/EmbeddedFiles<</Names[(SECRET.txt)16 0 R]>>>>/OpenAction 15 0 R>>"
            )
            .Add(10, "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(SECRET note)>>")
            .AddStream(12, "/Type/Metadata/Subtype/XML", "<x>SECRET</x>")
            .Add(13, "<</Type/Outlines/First 18 0 R/Last 18 0 R>>")
            .Add(14, "<</Type/StructTreeRoot/K<</Type/StructElem/S/P/ActualText(SECRET)/Alt(SECRET)>>>>")
            .Add(15, "<</S/JavaScript/JS(SECRET)>>")
            .Add(16, "<</Type/Filespec/F(SECRET.txt)/EF<</F 17 0 R>>>>")
            .AddStream(17, "/Type/EmbeddedFile", "SECRET attachment")
            .Add(18, "<</Title(SECRET)/Parent 13 0 R>>")
            .Add(19, "<</Title(SECRET)/Author(SECRET)>>")
            .ToBytes("/Info 19 0 R");
        Assert.True(Copies.Holds(file, "SECRET attachment"));

        var copy = RedactWords(file);

        Assert.False(Copies.Holds(copy.File, Secret));
        Assert.Empty(PdfDocument.Open(copy.File).HiddenItems());
        Assert.Null(PdfDocument.Open(copy.File).Title);
        Assert.Equal([PdfLeftOut.Annotations], copy.LeftOut);
    }

    [Fact]
    public void Redact_AFileWithAnOlderStateOfItself_LeavesThatBehind()
    {
        var first = PdfFile.OnePage("BT /F1 20 Tf 100 700 Td (SECRET older) Tj ET").ToBytes();
        var later = Encoding.Latin1.GetBytes(
            "4 0 obj\n<</Length 48>>\nstream\nBT /F1 20 Tf 100 700 Td (newer words here) Tj ET\nendstream\nendobj\n"
        );
        byte[] start = [.. first, .. later];
        var xref = start.Length;
        byte[] file =
        [
            .. start,
            .. Encoding.Latin1.GetBytes(
                $"xref\n4 1\n{first.Length:D10} 00000 n \ntrailer\n<</Size 100/Root 1 0 R/Prev {Encoding.Latin1.GetString(first).LastIndexOf("xref\n0 1", StringComparison.Ordinal)}>>\nstartxref\n{xref}\n%%EOF\n"
            ),
        ];
        Assert.StartsWith("newer words", Copies.TextOf(file), StringComparison.Ordinal);
        Assert.True(Copies.Holds(file, Secret));

        var copy = PdfRedactor.Redact(file, [Copies.Mark(90, 80, 160, 110)]);

        Assert.False(Copies.Holds(copy.File, Secret));
    }

    [Fact]
    public void Redact_TextBesideThePage_IsGoneWithoutAMark()
    {
        var file = PdfFile.OnePage(Shown + " BT /F1 20 Tf 900 700 Td (BESIDE) Tj ET").ToBytes();

        var copy = PdfRedactor.Redact(file, []);

        Assert.False(Copies.Holds(copy.File, "BESIDE"));
        Assert.Contains(Secret, Copies.TextOf(copy.File), StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_AFontThatNamesItsCharacters_ForgetsThoseThatAreGone()
    {
        var font =
            "<</Type/Font/Subtype/Type0/BaseFont/Some/Encoding/Identity-H/ToUnicode 8 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
            + "/BaseFont/Some/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor>>>>]>>";
        var file = PdfFile
            .OnePage("BT /F1 20 Tf 100 700 Td <000100020003> Tj ET", font)
            .AddStream(
                8,
                "",
                "begincmap 1 begincodespacerange <0000><FFFF> endcodespacerange 3 beginbfchar <0001><5F20> <0002><4E09> <0003><7537> endbfchar endcmap"
            )
            .ToBytes();

        var copy = PdfRedactor.Redact(file, Copies.MarksOver(file, "张三"));

        Assert.Equal("男\n", Copies.TextOf(copy.File));
        Assert.False(Copies.Holds(copy.File, "5F20"));
        Assert.False(Copies.Holds(copy.File, "4E09"));
        Assert.True(Copies.Holds(copy.File, "7537"));
    }

    [Fact]
    public void Redact_ShapesUnderAMark_GoOrStopIt_WhileRulingsStay()
    {
        const string Curve = "110 690 m 115 705 125 705 130 690 c f\n";
        var ruled = "50 695 m 550 695 l S 40 600 500 150 re S\n" + Curve;

        var copy = PdfRedactor.Redact(PdfFile.OnePage(ruled).ToBytes(), [Copies.Mark(90, 80, 200, 120)]);

        Assert.False(Copies.Holds(copy.File, "115 705"));
        Assert.True(Copies.Holds(copy.File, "50 695 m"));
        var torn = Assert.Throws<CannotRedactException>(() =>
            PdfRedactor.Redact(PdfFile.OnePage(Curve).ToBytes(), [Copies.Mark(90, 80, 120, 120)])
        );
        Assert.Equal((RedactionProblem.Drawing, 1), (torn.Problem, torn.Page));
    }

    [Fact]
    public void Redact_APartOfAPicture_MakesItsPixelsBlack_AndLeavesTheOthers()
    {
        var pixels = Enumerable.Range(0, 100 * 100).Select(i => (byte)(1 + (i % 250))).ToArray();
        var file = PdfFile
            .OnePage("q 400 0 0 400 100 300 cm /X1 Do Q")
            .AddStream(
                6,
                "/Type/XObject/Subtype/Image/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode",
                PdfFile.Deflate(pixels)
            )
            .ToBytes();

        // The picture reaches from 100 to 500 across, and from 100 to 500 down: 4 points are a pixel.
        var copy = PdfRedactor.Redact(file, [Copies.Mark(140, 140, 180, 180)]);

        var after = ImageOf(copy.File);
        for (var y = 0; y < 100; y++)
        {
            for (var x = 0; x < 100; x++)
            {
                var isUnder = x is >= 10 and < 20 && y is >= 10 and < 20;
                var isNear = x is >= 9 and < 21 && y is >= 9 and < 21;
                Assert.True(
                    isUnder ? after[(100 * y) + x] == 0 : isNear || after[(100 * y) + x] == pixels[(100 * y) + x],
                    $"{x}, {y}"
                );
            }
        }
    }

    [Theory]
    [InlineData("/Filter/JBIG2Decode")]
    [InlineData("/Filter/CCITTFaxDecode")]
    [InlineData("/Filter/JPXDecode")]
    [InlineData("/Filter/DCTDecode")]
    public void Redact_APartOfAPictureThatCannotBeUnfolded_IsRefused_WhollyMarkedItGoes(string filter)
    {
        var file = PdfFile
            .OnePage("q 400 0 0 400 100 300 cm /X1 Do Q")
            .AddStream(
                6,
                $"/Type/XObject/Subtype/Image/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceGray{filter}",
                "SECRET pixels"
            )
            .ToBytes();

        var refused = Assert.Throws<CannotRedactException>(() =>
            PdfRedactor.Redact(file, [Copies.Mark(140, 140, 180, 180)])
        );
        var copy = PdfRedactor.Redact(file, [Copies.Mark(90, 90, 510, 510)]);

        Assert.Equal(RedactionProblem.Picture, refused.Problem);
        Assert.False(Copies.Holds(copy.File, "SECRET pixels"));
    }

    [Fact]
    public void Redact_AJpeg_IsHandedToWhoCanMakeItBlack_WithTheRightPixels()
    {
        var file = PdfFile
            .OnePage("q 400 0 0 400 100 300 cm /X1 Do Q")
            .AddStream(
                6,
                "/Type/XObject/Subtype/Image/Width 200/Height 100/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode",
                "SECRET"
            )
            .ToBytes();
        List<PixelBox> asked = [];

        var copy = PdfRedactor.Redact(
            file,
            [Copies.Mark(140, 140, 180, 180)],
            (_, boxes) =>
            {
                asked.AddRange(boxes);
                return "BLANKED"u8.ToArray();
            }
        );

        Assert.Equal([new PixelBox(19, 9, 41, 21)], asked);
        Assert.True(Copies.Holds(copy.File, "BLANKED"));
        Assert.False(Copies.Holds(copy.File, Secret));
    }

    [Theory]
    [InlineData("encrypted-aes-256", RedactionProblem.Protected)]
    public void Redact_AProtectedFile_IsRefused(string sample, RedactionProblem problem)
    {
        var refused = Assert.Throws<CannotRedactException>(() => PdfRedactor.Redact(SamplePdfs.Bytes(sample), []));

        Assert.Equal(problem, refused.Problem);
    }

    [Fact]
    public void Redact_AFileWithLayersOrAMarkBeyondItsPages_IsRefused()
    {
        var layered = PdfFile
            .OnePage(Shown)
            .Add(1, "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[]/D<<>>>>>>")
            .ToBytes();

        Assert.Equal(
            RedactionProblem.Layers,
            Assert.Throws<CannotRedactException>(() => PdfRedactor.Redact(layered, [])).Problem
        );
        Assert.Equal(
            RedactionProblem.NoSuchPage,
            Assert
                .Throws<CannotRedactException>(() =>
                    PdfRedactor.Redact(PdfFile.OnePage(Shown).ToBytes(), [Copies.Mark(0, 0, 1, 1, page: 2)])
                )
                .Problem
        );
    }

    [Theory]
    [MemberData(nameof(SamplePdfs.Reports), MemberType = typeof(SamplePdfs))]
    public void Redact_ARealReport_WithoutMarks_KeepsEveryWordWhereItStood(string sample)
    {
        var file = SamplePdfs.Bytes(sample);

        var copy = PdfRedactor.Redact(file, []);

        var (before, after) = (PdfDocument.Open(file), PdfDocument.Open(copy.File));
        for (var number = 1; number <= before.PageCount; number++)
        {
            var (old, kept) = (before.Page(number), after.Page(number));
            Assert.Equal((old.Width, old.Height), (kept.Width, kept.Height));
            Assert.Equal(old.RulingLines, kept.RulingLines);
            Assert.Equal(old.Glyphs.Count, kept.Glyphs.Count);
            foreach (var (one, other) in old.Glyphs.Zip(kept.Glyphs))
            {
                Assert.Equal(one.Box.Left, other.Box.Left, 0.05);
                Assert.Equal(one.Box.Top, other.Box.Top, 0.05);
            }
        }

        Copies.ByOthers(copy.File);
    }

    [Theory]
    [MemberData(nameof(SamplePdfs.Reports), MemberType = typeof(SamplePdfs))]
    public void Redact_AnyRectanglesOnARealReport_LeaveNoTextUnderThem_ForOthersEither(string sample)
    {
        var file = SamplePdfs.Bytes(sample);
        var page = PdfDocument.Open(file).Page(1);
        var places = Gen.Choose(0, 1000).Four().ListOf(3).ToArbitrary();

        Prop.ForAll(
                places,
                drawn =>
                {
                    var marks = drawn
                        .Select(
                            (d, i) =>
                                new PdfMark(
                                    1,
                                    new PdfBox(
                                        Math.Min(d.Item1, d.Item2) / 1000.0 * page.Width,
                                        Math.Min(d.Item3, d.Item4) / 1000.0 * page.Height,
                                        Math.Max(d.Item1, d.Item2) / 1000.0 * page.Width,
                                        Math.Max(d.Item3, d.Item4) / 1000.0 * page.Height
                                    ),
                                    i + 1
                                )
                        )
                        .ToList();
                    byte[] copy;
                    try
                    {
                        copy = PdfRedactor.Redact(file, marks).File;
                    }
                    catch (CannotRedactException e)
                        when (e.Problem is RedactionProblem.Drawing or RedactionProblem.Picture)
                    {
                        return;
                    }

                    var left = PdfDocument.Open(copy).Page(1).Glyphs;
                    Assert.DoesNotContain(
                        left,
                        g =>
                            marks.Any(m =>
                                g.Box.CenterX > m.Box.Left
                                && g.Box.CenterX < m.Box.Right
                                && g.Box.CenterY > m.Box.Top
                                && g.Box.CenterY < m.Box.Bottom
                            )
                    );
                    Assert.All(
                        left,
                        g =>
                            Assert.Contains(
                                page.Glyphs,
                                o => Plain(o.Text) == Plain(g.Text) && Math.Abs(o.OriginX - g.OriginX) < 0.05
                            )
                    );
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC);

    private static PdfRedaction RedactWords(byte[] file)
    {
        var marks = Copies.MarksOver(file, Secret);
        Assert.NotEmpty(marks);
        return PdfRedactor.Redact(file, marks);
    }

    private static byte[] ImageOf(byte[] file)
    {
        var store = PdfDocument.Open(file).Store;
        return store
            .Numbers.Select(n => store.Resolve(Chengming.Pdf.Reading.Objects.PdfValue.Reference(n, 0)).AsStream())
            .Where(s => s is not null && store.Resolve(s.Dictionary, "Subtype").AsName() == "Image")
            .Select(s => store.Decode(s!).ToArray())
            .Single();
    }
}
