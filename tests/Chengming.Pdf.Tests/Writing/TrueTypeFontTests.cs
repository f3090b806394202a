using System.Buffers.Binary;
using Chengming.Pdf.Fonts;

namespace Chengming.Pdf.Tests.Writing;

public class TrueTypeFontTests
{
    // In the order of their numbers: space 1, a 2, e 3, ´ 4, é 5, ü 6, 一 7, 公 8, 𠮷 9.
    private const string Few = " ae´éü一公𠮷";

    [Theory]
    [InlineData(' ', 1, 500)]
    [InlineData('a', 2, 500)]
    [InlineData('公', 8, 1000)]
    [InlineData(0x20BB7, 9, 1000)]
    [InlineData('丁', 0, 1000)]
    [InlineData(0x10FFFF, 0, 1000)]
    public void GlyphOf_Format12_IsFound(int codePoint, int glyph, int advance)
    {
        var font = TrueTypeFont.Parse(TestFont.Build(Few));

        Assert.Equal(glyph, font.GlyphOf(codePoint));
        Assert.Equal(advance, font.AdvanceOf(glyph));
    }

    [Theory]
    [InlineData(' ', 1)]
    [InlineData('a', 2)]
    [InlineData('é', 5)]
    [InlineData('公', 8)]
    [InlineData('丁', 0)]
    [InlineData(0xFFFF, 0)]
    public void GlyphOf_Format4_IsFound(int codePoint, int glyph) =>
        Assert.Equal(glyph, TrueTypeFont.Parse(TestFont.Build(" ae´éü一公", format: 4)).GlyphOf(codePoint));

    [Fact]
    public void Parse_NamesAndMeasures_AreThoseOfTheFile()
    {
        var font = TrueTypeFont.Parse(TestFont.Build(Few, family: "示例仿宋"));

        Assert.Equal(TestFont.PostScriptName, font.PostScriptName);
        Assert.Equal(["示例仿宋"], font.FamilyNames);
        Assert.Equal((880, -120, 1000), (font.Ascent, font.Descent, font.UnitsPerEm));
        Assert.Equal((0, -120, 1000, 880), font.Bounds);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)] // restricted
    [InlineData(4, true)] // preview and print
    [InlineData(8, true)] // editable
    public void MayBeEmbedded_FollowsTheLicenceBits(int bits, bool may) =>
        Assert.Equal(may, TrueTypeFont.Parse(TestFont.Build(Few, licence: bits)).MayBeEmbedded);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    [InlineData(100)]
    [InlineData(400)]
    public void Parse_CutOff_IsRefused(int length)
    {
        var file = TestFont.Build(Few);

        Assert.Throws<InvalidDataException>(() => TrueTypeFont.Parse(file.AsMemory(0, length)));
    }

    [Fact]
    public void Parse_NoFont_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => TrueTypeFont.Parse("OTTO is another kind of font"u8.ToArray()));

    [Fact]
    public void Build_CompositeOfComposite_BringsEveryPartAndRenumbersIt()
    {
        var font = TrueTypeFont.Parse(TestFont.Build(Few));
        var subset = new FontSubset(font);
        Assert.Equal(1, subset.NumberOf('ü'));
        Assert.Equal(2, subset.NumberOf('公'));

        var tables = FontTables.Open(subset.Build(), 0);

        // .notdef, ü, 公; then é (part of ü), e and ´ (parts of é).
        Assert.Equal(6, tables["maxp"].UInt16(4));
        Assert.Equal([3], Parts(tables, 1));
        Assert.Equal([4, 5], Parts(tables, 3));
        AssertSameOutline(font, 3, tables, 4);
        AssertSameOutline(font, 4, tables, 5);
        AssertSameOutline(font, 8, tables, 2);
        Assert.Equal(
            [1000, 500, 1000, 500, 500, 500],
            Enumerable.Range(0, 6).Select(i => tables["hmtx"].UInt16(4 * i))
        );
    }

    [Fact]
    public void Build_HalvedMark_IsANumberOfItsOwnWithHalfTheAdvance()
    {
        var subset = new FontSubset(TestFont.Font);

        var (whole, half) = (subset.NumberOf('，'), subset.NumberOf('，', isHalved: true));

        Assert.NotEqual(whole, half);
        Assert.Equal((1000, 500), (subset.AdvanceOf(whole), subset.AdvanceOf(half)));
        Assert.Equal(('，', '，'), ((char)subset.CharacterOf(whole), (char)subset.CharacterOf(half)));
    }

    [Fact]
    public void Build_MissingCharacter_IsAVisibleBox()
    {
        var subset = new FontSubset(TrueTypeFont.Parse(TestFont.Build(Few)));
        var number = subset.NumberOf('丁');

        var outline = Outline(FontTables.Open(subset.Build(), 0), number);

        Assert.Equal(2, BinaryPrimitives.ReadInt16BigEndian(outline)); // two contours: a hollow square
        Assert.Equal(1000, subset.AdvanceOf(number));
    }

    [Fact]
    public void Build_CheckSum_OfTheWholeFileIsTheFormatsConstant()
    {
        var subset = new FontSubset(TestFont.Font);
        subset.NumberOf('政');
        var file = subset.Build();

        var sum = 0u;
        for (var i = 0; i < file.Length; i += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(i)));
        }

        Assert.Equal(0xB1B0AFBA, sum);
    }

    // In the subset outlines are filled up to whole words.
    private static void AssertSameOutline(TrueTypeFont font, int glyph, FontTables subset, int number)
    {
        var expected = font.OutlineOf(glyph).ToArray();
        Assert.Equal(expected, Outline(subset, number)[..expected.Length]);
    }

    private static byte[] Outline(FontTables tables, int glyph)
    {
        var (start, end) = ((int)tables["loca"].UInt32(4 * glyph), (int)tables["loca"].UInt32(4 * (glyph + 1)));
        return tables["glyf"].Slice(start, end - start).ToArray();
    }

    private static IEnumerable<int> Parts(FontTables tables, int glyph)
    {
        var outline = Outline(tables, glyph);
        return CompositeGlyph
            .PartsOf(outline)
            .Select(at => (int)BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at)));
    }
}
