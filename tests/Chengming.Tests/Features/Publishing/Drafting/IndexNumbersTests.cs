using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Drafting;

/// <summary>Index numbers follow the rule of the agency (索引号编制规则).</summary>
public sealed class IndexNumbersTests
{
    [Fact]
    public async Task Draft_AgencyWithARuleOfItsOwn_TakesIt_AndOthersTheCommonOne()
    {
        await using var site = new PortalServer();
        var settings = new PublishingSettings { AgencyIndexPatterns = "demo-yjj  370400/{year}-{serial:4}\n" };
        var saved = await site.DoAsync(s =>
            s.GetRequiredService<ChangeSettings>()
                .RunAsync(settings, TestActions.Context, TestContext.Current.CancellationToken)
        );
        Assert.True(saved.IsDone);
        var own = new PublishingDesk(site);
        var other = new PublishingDesk(site, "demo-zrj");

        var first = await own.ItemAsync(await own.DraftAsync(PublishingDesk.Notice()));
        var second = await other.ItemAsync(await other.DraftAsync(PublishingDesk.Notice()));

        Assert.Matches("^370400/[0-9]{4}-[0-9]{4}$", first.IndexNumber);
        Assert.Matches("^[0-9A-Z]{18}/[0-9]{4}-[0-9]{5}$", second.IndexNumber);
    }

    [Theory]
    [InlineData("demo-yjj {year}")]
    [InlineData("demo-yjj")]
    [InlineData("demo-yjj {class}-{year}-{serial:5}")]
    public void Problems_RuleThatMakesNoNumbers_IsToldAtItsField(string patterns) =>
        Assert.Equal(
            nameof(PublishingSettings.AgencyIndexPatterns),
            Assert.Single(new PublishingSettings { AgencyIndexPatterns = patterns }.Problems()).Field
        );
}
