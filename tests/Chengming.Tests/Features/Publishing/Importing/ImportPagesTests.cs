using System.Net;
using System.Text;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Importing;

/// <summary>The pages of an import as the officer who brought it and a stranger see them.</summary>
public sealed class ImportPagesTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly ImportDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_IsUploaded_Shown_Mended_AndTaken()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        using var uploaded = await UploadAsync(handler, "标题,栏目,成文日期\n页面导入的信息,不知道,2021-05-06\n");
        Assert.Equal(HttpStatusCode.Found, uploaded.StatusCode);
        var address = uploaded.Headers.Location!.OriginalString;
        await desk.WorkAsync();

        var page = await server.OfficePageAsync(address);
        Assert.Contains(
            "没有名为“不知道”的栏目",
            page.QuerySelector(".field-problem")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Null(page.QuerySelector("#take-all"));

        using var mended = await handler.SubmitAsync(
            address,
            new() { ["Typed[0].Values[Column]"] = "inspection-results" },
            "#rows-form"
        );
        Assert.Equal(HttpStatusCode.Found, mended.StatusCode);
        using var taken = await handler.SubmitAsync(address, [], "#take-all");
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        await desk.WorkAsync();

        page = await server.OfficePageAsync(address);
        var draft = page.QuerySelector(".import-row a")!.GetAttribute("href")!;
        Assert.Contains(
            "页面导入的信息",
            (await server.OfficePageAsync(draft)).QuerySelector("h1")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Import_OfAnotherAgency_IsNotThere()
    {
        var other = await new ImportDesk(server, "demo-zrj").BroughtAsync(
            "别的机关.csv",
            Encoding.UTF8.GetBytes("标题,栏目\n甲,inspection-results\n")
        );
        using var handler = await server.SignedInAsync(StaffRole.Handler);

        foreach (var address in new[] { PublishingLinks.Import(other.Id), PublishingLinks.ImportLeft(other.Id) })
        {
            using var answer = await handler.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Upload_WithoutAFile_SaysSoAtTheField_AndTheTemplateCanBeHad()
    {
        using var handler = await server.SignedInAsync(StaffRole.Handler);
        using var refused = await UploadAsync(handler, null);

        var page = await PortalServer.PageOf(refused);
        Assert.Contains(
            "请选择填好的导入表",
            page.QuerySelector(".field-problem")!.TextContent,
            StringComparison.Ordinal
        );
        var template = await handler.GetByteArrayAsync(
            new Uri(page.QuerySelector("a[download]")!.GetAttribute("href")!, UriKind.Relative),
            Cancel
        );
        Assert.StartsWith("PK", Encoding.ASCII.GetString(template), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string? csv)
    {
        var address = new Uri(PublishingLinks.ImportItems, UriKind.Relative);
        using var shown = await client.GetAsync(address, Cancel);
        var page = await PortalServer.PageOf(shown);
        var token = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        if (csv is not null)
        {
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "source", "信息.csv");
        }

        return await client.PostAsync(address, form, Cancel);
    }
}
