using Chengming.Features.Office.Settings;
using Chengming.Features.Portal;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Publishing;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Portal;

public sealed class HomeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_Home_HasTheFourSectionsAndTheApplication_TheNewestItemsAndReports()
    {
        await using var server = new PortalServer();
        var id = await new PublishingDesk(server).PublishedAsync(PublishingDesk.Document());

        var page = await server.PageAsync("/");

        Assert.Equal(
            ["政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开"],
            page.QuerySelectorAll(".tile-title").Select(t => t.TextContent)
        );
        Assert.NotNull(page.QuerySelector($"[aria-labelledby=items] a[href='/items/{id}']"));
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=newest] tbody tr"));
        Assert.NotNull(page.QuerySelector("link[rel=alternate][href='/feed.xml']"));
    }

    [Fact]
    public async Task Get_AnyPage_SaysAtItsFootWhatTheSiteSaysOfItself_AndNothingEmpty()
    {
        await using var server = new PortalServer();
        Assert.Null((await server.PageAsync("/reports?year=2021")).QuerySelector(".site-identity"));

        var settings = new SiteSettings
        {
            SiteName = "示例县人民政府信息公开平台",
            SiteCode = "9901010001",
            Organiser = "示例县人民政府办公室",
            Contact = "0000-0000101",
            IcpNumber = "宁ICP备05000000号-1",
            PoliceNumber = "宁公网安备99010102000001号",
        };
        await server.DoAsync(async s =>
            (await s.GetRequiredService<ChangeSettings>().RunAsync(settings, TestActions.Context, Cancel)).OrThrow()
        );

        var page = await server.PageAsync("/");
        var foot = page.QuerySelectorAll(".site-identity li").Select(l => l.TextContent.Trim());
        Assert.Equal(
            [
                "主办单位：示例县人民政府办公室",
                "联系方式：0000-0000101",
                "网站标识码：9901010001",
                "宁ICP备05000000号-1",
                "宁公网安备99010102000001号",
            ],
            foot
        );
        Assert.Equal("示例县人民政府信息公开平台", page.QuerySelector("meta[name=SiteName]")!.GetAttribute("content"));
        Assert.Equal("9901010001", page.QuerySelector("meta[name=SiteIDCode]")!.GetAttribute("content"));
        Assert.Equal("示例县人民政府信息公开平台", page.Title);
        Assert.NotNull(page.QuerySelector(".site-foot a[href='/site-map']"));
        // An agency's own pages carry the agency's code.
        var agency = await server.PageAsync("/agencies/demo-yjj/content");
        Assert.Equal("9901010002", agency.QuerySelector("meta[name=SiteIDCode]")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("12345", "", "", "", "SiteCode")]
    [InlineData("", "ICP备05000000号", "", "", "IcpNumber")]
    [InlineData("", "", "公网安备123号", "", "PoliceNumber")]
    [InlineData("", "", "", "http://zfwzgl.example/", "ErrorReports")]
    public void Settings_WrittenWrong_SayWhichField(string code, string icp, string police, string errors, string field)
    {
        var settings = new SiteSettings
        {
            SiteCode = code,
            IcpNumber = icp,
            PoliceNumber = police,
            ErrorReports = errors,
        };

        Assert.Equal(field, Assert.Single(settings.Problems()).Field);
    }
}
