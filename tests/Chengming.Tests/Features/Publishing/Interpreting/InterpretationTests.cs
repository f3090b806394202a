using System.Net;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Interpreting;

public sealed class InterpretationTests
{
    [Fact(DisplayName = "国办发〔2016〕80号：解读与文件同步发布")]
    public async Task Document_WithoutInterpretation_IsDueTheSameDay_AndItsInterpretationEndsIt()
    {
        await using var site = new PortalServer();
        var desk = new PublishingDesk(site);
        var document = await desk.PublishedAsync(PublishingDesk.Document("救助资金管理办法"));
        var number = (await desk.ItemAsync(document)).IndexNumber;

        var row = (await site.OfficePageAsync("/office"))
            .QuerySelectorAll(".morning tr")
            .Single(r => r.TextContent.Contains("发布解读：救助资金管理办法", StringComparison.Ordinal));
        var form = await site.OfficePageAsync(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(number, form.QuerySelector("#InterpretsNumber")!.GetAttribute("value"));
        // The head of disclosure does not draft.
        var ofHead = (await site.OfficePageAsync("/office", StaffRole.DisclosureHead))
            .QuerySelectorAll(".morning tr")
            .Single(r => r.TextContent.Contains("发布解读：救助资金管理办法", StringComparison.Ordinal));
        Assert.Equal("去查看", ofHead.QuerySelector("a")!.TextContent);
        Assert.Equal(
            HttpStatusCode.OK,
            (
                await site.OfficePageAsync(ofHead.QuerySelector("a")!.GetAttribute("href")!, StaffRole.DisclosureHead)
            ).StatusCode
        );
        Assert.Contains("最迟 2026-03-02", await PanelAsync(site, document), StringComparison.Ordinal);

        var interpretation = await desk.PublishedAsync(
            PublishingDesk.Notice("《救助资金管理办法》解读", "interpretations") with
            {
                Interprets = document,
            }
        );

        Assert.DoesNotContain(
            "发布解读：",
            (await site.OfficePageAsync("/office")).QuerySelector("main")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("《救助资金管理办法》解读", await PanelAsync(site, document), StringComparison.Ordinal);
        Assert.Contains("救助资金管理办法", await PanelAsync(site, interpretation), StringComparison.Ordinal);
    }

    private static async Task<string> PanelAsync(PortalServer site, Guid item) =>
        (await site.OfficePageAsync(PublishingLinks.Item(item)))
            .QuerySelector("section[aria-labelledby=interpretation]")!
            .TextContent;
}
