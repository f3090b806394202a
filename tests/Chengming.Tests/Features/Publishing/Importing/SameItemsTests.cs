using Chengming.Features.Publishing.Content;
using Chengming.Features.Publishing.Importing;
using Chengming.Features.Publishing.Reading.Repetition;

namespace Chengming.Tests.Features.Publishing.Importing;

public sealed class SameItemsTests
{
    // What is kept and what is brought were printed in two ways, and only one of them read what a picture shows.
    [Fact]
    public void PrintOf_ATextWithAPicture_IsThatOfTheRowThatBringsItAgain()
    {
        var text = ItemText
            .From("<p>应急避难场所分布图</p><p><img src=\"/files/map.png\" alt=\"河口镇中心小学操场\"></p>")
            .OrThrow();
        Assert.Contains("alt=", text.Html, StringComparison.Ordinal);

        Assert.Equal(TextFingerprint.Of(text.Passages.Select(p => p.Text)).ToString(), SameItems.PrintOf(text.Html));
    }
}
