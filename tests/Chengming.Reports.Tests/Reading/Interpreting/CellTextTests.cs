using System.Globalization;
using Chengming.Reports.Reading.Interpreting;

namespace Chengming.Reports.Tests.Reading.Interpreting;

/// <summary>What the text of a cell is taken for.</summary>
public class CellTextTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("7", "7")]
    [InlineData("36", "36")]
    [InlineData("1234567", "1234567")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("３６", "36")]
    [InlineData("1,234", "1234")]
    [InlineData("12.50", "12.5")]
    [InlineData("-3", "-3")]
    [InlineData("36件", "36")]
    [InlineData("9（其中修订2件）", "9")]
    public void Read_Number_GivesItsValue(string text, string value)
    {
        Assert.Equal(CellKind.Number, CellText.Read(text, out var read));
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("00")]
    [InlineData("012")]
    [InlineData("1234567890123456")]
    [InlineData("12a")]
    [InlineData("3亿元")]
    [InlineData("若干")]
    public void Read_NoNumber_GivesWords(string text) => Assert.Equal(CellKind.Words, CellText.Read(text, out _));

    /// <summary>Plain digits are read by a shorter way; written wide they take the longer one.</summary>
    [Fact]
    public void Read_PlainDigits_GivesWhatTheSameDigitsWrittenWideGive()
    {
        for (long number = 1, step = 1; number < 10_000_000_000_000_000; number += step, step += step / 3 + 1)
        {
            var plain = number.ToString(CultureInfo.InvariantCulture);
            var wide = string.Concat(plain.Select(c => (char)(c - '0' + '０')));

            var kinds = (CellText.Read(plain, out var value), CellText.Read(wide, out var wideValue));

            Assert.Equal(kinds.Item1, kinds.Item2);
            Assert.Equal(wideValue, value);
        }
    }
}
