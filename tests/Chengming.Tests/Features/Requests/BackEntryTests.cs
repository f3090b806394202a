using System.Net;
using System.Text;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.BackEntry;
using Chengming.Features.Requests.Statistics;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests;

/// <summary>Paper cases from a spreadsheet: all or none, with every fault by its row.</summary>
public sealed class BackEntryTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string Headers =
        "提出方式,收到或者到达日期,双方确认日期,申请人类别,姓名或者联系人,单位名称,所需信息,答复类型,答复日期,送达方式";

    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(DisplayName = "补录的案件按答复日期计入当年表三")]
    public async Task Enter_GoodRows_AreCases_ThatTheStatisticsCount()
    {
        var entered = await EnterAsync(
            "当面提交,2025-03-03,,公民,张三,,补录甲,D2 予以公开（提供信息）,2025-03-10,直接送达",
            "电子邮件,2025/6/2,2025年6月3日,商业企业,李四,示例商贸有限公司,补录乙,R6,2025-06-20,邮政寄送",
            "邮寄（签收）,45992,,公民,王五,,补录丙,,,"
        );

        Assert.Empty(entered.Problems);
        Assert.Equal(3, entered.Numbers.Count);
        var first = await NamedAsync("补录甲");
        var last = await NamedAsync("补录丙");
        Assert.Equal(
            (new DateOnly(2025, 3, 10), "D2", true),
            (first.ClosedOn, first.DecisionCode, first.AnsweredInTime)
        );
        Assert.StartsWith("2025-", first.Number, StringComparison.Ordinal);
        Assert.True(last.IsOpen);
        Assert.Equal(new DateOnly(2025, 12, 1), last.ReceivedOn);
        var figures = await server.DoAsync(s =>
            s.GetRequiredService<RequestTally>()
                .CountAsync(new(first.AgencyId, "", false, new(2025, 1, 1), new(2025, 12, 31)), Cancel)
        );
        Assert.Equal(1, figures["t3.results.disclosed.naturalPerson"]);
        Assert.Equal(1, figures["t3.results.refused.processInfo.legal.commercial"]);
        Assert.Equal(["补录纸质案件", "登记申请"], await server.ActsOnAsync(first.Id));
    }

    [Fact]
    public async Task Enter_OneRowWrong_EntersNothing_AndNamesRowAndColumn()
    {
        var entered = await EnterAsync(
            "当面提交,2025-03-03,,公民,张三,,全对的一行,D2,2025-03-10,直接送达",
            "托人带来,2025-02-30,,,赵六,,,Z9,2025-01-01,"
        );

        Assert.All(entered.Problems, p => Assert.Equal(3, p.Row));
        Assert.Superset(
            new HashSet<string>(["提出方式", "收到或者到达日期", "申请人类别", "所需信息", "答复类型"]),
            entered.Problems.Select(p => p.Column).ToHashSet()
        );
        Assert.Empty(entered.Numbers);
        Assert.Equal(
            0,
            await server.ReadAsync(db => db.Set<DisclosureRequest>().CountAsync(r => r.Wanted == "全对的一行", Cancel))
        );
    }

    [Theory]
    [InlineData("当面提交,2025-03-03,,公民,张三,,x,D2,2025-03-01,直接送达", "答复日期")]
    [InlineData("当面提交,2025-03-03,,公民,张三,,x,D2,,直接送达", "答复日期")]
    [InlineData("当面提交,2025-03-03,,公民,张三,,x,D2,2025-03-10,", "送达方式")]
    [InlineData("当面提交,2025-03-03,,公民,张三,,x,,2025-03-10,", "答复类型")]
    [InlineData("传真,2025-03-03,,公民,张三,,x,D2,2025-03-10,邮政寄送", "双方确认日期")]
    [InlineData("当面提交,2099-03-03,,公民,张三,,x,,,", "收到或者到达日期")]
    [InlineData("当面提交,2025-03-03,,商业企业,,,x,,,", "")]
    public async Task Enter_RowWithAFault_SaysInWhichColumn(string row, string column)
    {
        var entered = await EnterAsync(row);

        Assert.Contains(column, entered.Problems.Select(p => p.Column));
        Assert.All(entered.Problems, p => Assert.Equal(2, p.Row));
    }

    [Fact]
    public async Task Page_TemplateSentBack_HasNoRows_AndAPictureIsNamed()
    {
        using var browser = await server.SignedInAsync(StaffRole.Handler);
        var template = await browser.GetByteArrayAsync(
            new Uri($"{RequestLinks.BackEntry}?handler=Template", UriKind.Relative),
            Cancel
        );

        using var empty = await SendAsync(browser, template, "模板.xlsx");
        using var picture = await SendAsync(browser, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "表.xlsx");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(["表里没有数据行。每件申请一行，写在列名下面。"], await empty.ProblemsAsync());
        Assert.Equal(["请上传按模板填写的表格（.xlsx、.xls 或 CSV）。"], await picture.ProblemsAsync());
    }

    private async Task<EnterPaperCases.Result> EnterAsync(params string[] rows)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        var content = Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(Headers)));
        var outcome = await server.DoAsync(s =>
            s.GetRequiredService<EnterPaperCases>()
                .RunAsync(new(context.Actor.AgencyId!.Value, content, "补录.csv"), context, Cancel)
        );
        return outcome.OrThrow();
    }

    private Task<DisclosureRequest> NamedAsync(string wanted) =>
        server.ReadAsync(db => db.Set<DisclosureRequest>().AsNoTracking().SingleAsync(r => r.Wanted == wanted, Cancel));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, byte[] content, string name)
    {
        var page = await browser.PageAsync(RequestLinks.BackEntry);
        var token = page.QuerySelector("main form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        using var proof = new StringContent(token);
        form.Add(file, "Sheet", name);
        form.Add(proof, "__RequestVerificationToken");
        return await browser.PostAsync(new Uri(RequestLinks.BackEntry, UriKind.Relative), form, Cancel);
    }
}
