using Chengming.Law.Publication;
using FsCheck;
using FsCheck.Fluent;

namespace Chengming.Law.Tests.Publication;

public class DocumentNumberTests
{
    [Theory]
    [InlineData("利应急发〔2023〕12号", "利应急发", 2023, 12)]
    [InlineData("国办公开办函〔2021〕30号", "国办公开办函", 2021, 30)]
    [InlineData("国务院令第711号", "国务院令", null, 711)]
    public void TryParse_AsPublished_IsRead(string text, string mark, int? year, int serial)
    {
        Assert.True(DocumentNumber.TryParse(text, out var number));
        Assert.Equal((mark, year, serial), (number.OrganMark, number.Year, number.Serial));
        Assert.Equal(text, number.ToString());
    }

    [Theory]
    [InlineData("利应急发[2023]12号")]
    [InlineData("利应急发〔2023〕第12号")]
    [InlineData("利应急发〔2023〕012号")]
    [InlineData("利应急发〔2023〕0号")]
    [InlineData("利应急发〔23〕12号")]
    [InlineData("利应急发〔2023〕12号\n")]
    [InlineData("（2023）宁03行初1号")]
    [InlineData("〔2023〕12号")]
    [InlineData("")]
    public void TryParse_NotAsPublished_IsRefused(string text) => Assert.False(DocumentNumber.TryParse(text, out _));

    [Theory]
    [InlineData("利应急发[2023]12号")]
    [InlineData("利应急发【2023】12 号")]
    [InlineData("利应急发（2023）12号")]
    [InlineData("利应急发(2023)第012号")]
    [InlineData("  利应急发〔２０２３〕１２号 ")]
    [InlineData("利应急发﹝2023年﹞12号")]
    public void TryRead_AsTyped_IsTheSameNumber(string text)
    {
        Assert.True(DocumentNumber.TryRead(text, out var number));
        Assert.Equal(DocumentNumber.Of("利应急发", 2023, 12), number);
    }

    [Theory]
    [InlineData("（2023）宁03行初1号")]
    [InlineData("无")]
    [InlineData("利应急发2023-12")]
    public void TryRead_SomethingElse_IsRefused(string text) => Assert.False(DocumentNumber.TryRead(text, out _));

    [Fact]
    public void Normalise_Twice_ChangesNothingMore_AndEveryBracketReadsAlike() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var number = DocumentNumber.Of("延应急", 1950 + random.Next(140), 1 + random.Next(99_999));
                    var (open, close) = new[] { ("[", "]"), ("【", "】"), ("（", "）"), ("(", ")"), ("〔", "〕") }[
                        random.Next(5)
                    ];
                    var typed = $" 延应急{open}{number.Year}{close}{new string('0', random.Next(3))}{number.Serial} 号";

                    Assert.True(DocumentNumber.TryRead(typed, out var read));
                    Assert.Equal(number, read);
                    Assert.Equal(
                        DocumentNumber.Normalise(typed),
                        DocumentNumber.Normalise(DocumentNumber.Normalise(typed))
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Order_PutsNineBeforeTen_AndYearsBeforeNumbers()
    {
        DocumentNumber[] numbers =
        [
            DocumentNumber.Of("延应急", 2024, 1),
            DocumentNumber.Of("延应急", 2023, 10),
            DocumentNumber.Of("延应急", 2023, 9),
        ];

        Assert.Equal([9, 10, 1], numbers.Order(DocumentNumber.Order).Select(n => n.Serial));
    }

    [Fact]
    public void AgreesWith_TheYearOfTheDocument()
    {
        var number = DocumentNumber.Of("延应急", 2023, 9);

        Assert.True(number.AgreesWith(new DateOnly(2023, 12, 31)));
        Assert.False(number.AgreesWith(new DateOnly(2024, 1, 1)));
    }

    [Fact]
    public void Of_PartsThatMakeNoNumber_IsRefused() =>
        Assert.Throws<ArgumentException>(() => DocumentNumber.Of("Yan", 2023, 9));
}
