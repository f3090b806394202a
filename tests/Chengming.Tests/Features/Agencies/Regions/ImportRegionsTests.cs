using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Agencies.Regions;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Agencies.Regions;

public sealed class ImportRegionsTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_NewList_PutsEveryDivisionBelowTheNearestAndNamesItInFull()
    {
        var result = await ImportAsync(
            "代码,名称\n110000,北京市\n110101,东城区\n130000,河北省\n130100,石家庄市\n130102,长安区\n500000,重庆市\n500100,市辖区\n500101,万州区\n"
        );

        Assert.Equal((8, 0, 0), (result.Added, result.Changed, result.Problems.Count));
        Assert.Equal("北京市东城区", await FullNameAsync("110101"));
        Assert.Equal("河北省石家庄市长安区", await FullNameAsync("130102"));
        Assert.Equal("重庆市万州区", await FullNameAsync("500101"));
    }

    [Fact]
    public async Task Import_Again_UpdatesNamesBelowAndOfTheAgencies_AndRemovesNothing()
    {
        await ImportAsync("210000,辽宁省\n210100,沈阳市\n210102,和平区\n");
        await using (var scope = server.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            var region = await db.Set<Region>().SingleAsync(r => r.Code == "210102", Cancel);
            var register = scope.ServiceProvider.GetRequiredService<RegisterAgency>();
            (
                await register.RunAsync(
                    new("210102-test", "和平区测试局", "测试局", region, AgencyKind.Department),
                    TestActions.Context,
                    Cancel
                )
            ).OrThrow();
        }

        var again = await ImportAsync("210000,辽宁省\n210100,新沈阳市\n");

        Assert.Equal((0, 1, 1), (again.Added, again.Changed, again.Unchanged));
        Assert.Equal("辽宁省新沈阳市和平区", await FullNameAsync("210102"));
        await using var after = server.Services.CreateAsyncScope();
        Assert.Equal(
            "辽宁省新沈阳市和平区",
            await after
                .ServiceProvider.GetRequiredService<PlatformDb>()
                .Agencies.Where(a => a.Code == "210102-test")
                .Select(a => a.RegionName)
                .SingleAsync(Cancel)
        );
    }

    [Fact]
    public async Task Import_LinesWithFaults_AreToldWithTheirNumbers_AndTheOthersTakenOver()
    {
        var result = await ImportAsync(
            "220000,吉林省\n22010,长春市\n220200\n220300,四平市\n220300,又四平\n230102,道里区\n220400,<b>辽源</b>\n"
        );

        Assert.Equal(2, result.Added);
        Assert.Equal([2, 3, 5, 6, 7], result.Problems.Select(p => p.Line));
        Assert.Contains("没有上级行政区划 230000", result.Problems[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Gb18030WithTabs_IsRead()
    {
        var content = CodePagesEncodingProvider
            .Instance.GetEncoding("GB18030")!
            .GetBytes("340000\t安徽省\r\n340100\t合肥市\r\n");

        await ImportAsync(content);

        Assert.Equal("安徽省合肥市", await FullNameAsync("340100"));
    }

    [Fact]
    public async Task Import_ThreeThousandLines_TakesEachOnce()
    {
        await using var site = new PortalServer { Demo = false };
        var list = new StringBuilder("350000,福建省\n");
        for (var prefecture = 1; prefecture <= 40; prefecture++)
        {
            list.Append(CultureInfo.InvariantCulture, $"35{prefecture:00}00,第某市\n");
            for (var county = 1; county <= 75; county++)
            {
                list.Append(CultureInfo.InvariantCulture, $"35{prefecture:00}{county:00},第某县\n");
            }
        }

        await ImportAsync(Encoding.UTF8.GetBytes("360000,江西省\n"), site);
        var content = Encoding.UTF8.GetBytes(list.ToString());
        var result = await ImportAsync(content, site);
        var again = await ImportAsync(content, site);

        Assert.Equal((3041, 3041), (result.Added, again.Unchanged));
    }

    [Fact]
    public async Task Post_ListOnThePage_ShowsCountsAndTheLinesLeftOut()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await UploadAsync(client, "450000,广西壮族自治区\n45xx00,错\n");

        var page = await PortalServer.PageOf(answer);
        Assert.Contains("新增 1 个", page.QuerySelector(".done-band")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector("#left-out ~ .table-frame tbody td")!.TextContent);
    }

    [Fact]
    public async Task Post_NoFile_IsRefusedAtTheField()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await UploadAsync(client, "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.NotNull((await PortalServer.PageOf(answer)).QuerySelector(".problems a[href='#List']"));
    }

    [Fact]
    public async Task Get_Division_ShowsItsPartsAndTheWayBack()
    {
        using var client = await server.SignedInAsync(StaffRole.SystemAdministrator);

        using var answer = await client.GetAsync(new Uri("/office/regions?in=640300", UriKind.Relative), Cancel);

        var page = await PortalServer.PageOf(answer);
        Assert.Equal("利通区", page.QuerySelector("tbody td")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(".breadcrumb a[href='/office/regions?in=640000']"));
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string list)
    {
        using var form = await client.GetAsync(new Uri("/office/regions", UriKind.Relative), Cancel);
        var token = (await PortalServer.PageOf(form)).QuerySelector("#import-form [name=__RequestVerificationToken]")!;
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent(token.GetAttribute("value")!), "__RequestVerificationToken");
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(list));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "List", "regions.csv");
        return await client.PostAsync(new Uri("/office/regions", UriKind.Relative), content, Cancel);
    }

    private Task<ImportRegions.Result> ImportAsync(string list) => ImportAsync(Encoding.UTF8.GetBytes(list));

    private async Task<ImportRegions.Result> ImportAsync(byte[] content, PortalServer? site = null)
    {
        await using var scope = (site ?? server).Services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<ImportRegions>();
        return (await import.RunAsync(new(content), TestActions.Context, Cancel)).OrThrow();
    }

    private async Task<string> FullNameAsync(string code)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        return await db.Set<Region>().Where(r => r.Code == code).Select(r => r.FullName).SingleAsync(Cancel);
    }
}
