using System.Text;
using Chengming.Reports.Reading.Interpreting;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>Chinese characters are told without asking the tables; the tables would answer the same.</summary>
public class GlyphsTests
{
    private static readonly IEnumerable<char> Everything = Enumerable
        .Range(char.MinValue, char.MaxValue + 1)
        .Select(i => (char)i);

    [Fact]
    public void IsWordDigitAndSpace_AnyCharacter_AreWhatItsKindSays()
    {
        foreach (var c in Everything)
        {
            var kind = Glyphs.KindOf(c);

            Assert.Equal(kind.HasFlag(GlyphKind.Letter) || kind.HasFlag(GlyphKind.Digit), Glyphs.IsWord(c));
            Assert.Equal(kind.HasFlag(GlyphKind.Digit), Glyphs.IsDigit(c));
            Assert.Equal(kind.HasFlag(GlyphKind.Space), Glyphs.IsSpace(c));
        }
    }

    [Fact]
    public void Fold_ChineseCharacter_IsItsPlainForm()
    {
        foreach (var c in Everything.Where(c => c is >= '\u4E00' and <= '\u9FFF'))
        {
            Assert.Equal(c.ToString().Normalize(NormalizationForm.FormKC), Glyphs.Fold(c).ToString());
        }
    }

    [Theory]
    [InlineData('⺠', '民')]
    [InlineData('Ａ', 'A')]
    [InlineData('７', '7')]
    [InlineData('⑨', '9')]
    [InlineData('（', '(')]
    public void Fold_OtherForm_IsThePlainForm(char printed, char plain) => Assert.Equal(plain, Glyphs.Fold(printed));
}
