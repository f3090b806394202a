using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.Statistics;
using Chengming.Law.Requests.Clock;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Tests.Features.Requests.Exporting;

/// <summary>The register leaves the platform without names for everybody who reads it, and with names only for those who see who applied.</summary>
[Collection(RequestSite.Name)]
public sealed class RegisterExportTests(PortalServer server)
{
    private readonly RequestDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StaffRole.Supervisor)]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.Handler)]
    public async Task WithoutNames_HoldsNumbersAndResults_AndNothingOfWhoApplied(StaffRole role)
    {
        var person = await AnsweredAsync();
        var firm = await desk.RegisterAsync(await FirmAsync());
        using var client = await server.SignedInAsync(role);

        using var answer = await client.GetAsync(Without(person.Number), Cancel);
        using var ofFirm = await client.GetAsync(Without(firm.Number), Cancel);

        var sheet = await Spreadsheets.SheetOfAsync(answer);
        var row = Row(sheet, person.Number);
        Assert.Equal("公民", row["申请人类别"]);
        Assert.Equal("是", row["按期答复"]);
        Assert.Equal("1", row["征求意见（次）"]);
        Assert.Equal("0", row["告知补正（次）"]);
        Assert.Contains("（一）予以公开", row["年度报告表三"], StringComparison.Ordinal);
        NamesNobody(sheet);
        var sheetOfFirm = await Spreadsheets.SheetOfAsync(ofFirm);
        Assert.Equal("商业企业", Row(sheetOfFirm, firm.Number)["申请人类别"]);
        NamesNobody(sheetOfFirm);
        Assert.DoesNotContain("申请内容", row.Keys);
    }

    [Fact]
    public async Task WithoutNames_WhatIsWanted_OnlyWhenAskedFor_AndTheAuditSaysSo()
    {
        var request = await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        using var answer = await client.GetAsync(Without(request.Number, "&words=true"), Cancel);

        var sheet = await Spreadsheets.SheetOfAsync(answer);
        Assert.Equal(request.Wanted, Row(sheet, request.Number)["申请内容"]);
        Assert.Contains(await ExportsAsync(), d => d.Contains(request.Number) && d.Contains("含申请内容"));
    }

    [Fact]
    public async Task WithoutNames_FormOnThePage_KeepsTheFilters_TheOnesOfTheHandlerToo()
    {
        var request = await desk.CaseAsync();
        await desk.DoAsync<ClaimRequest>(
            StaffRole.Handler,
            request.Id,
            (a, v, c) => a.RunAsync(new(request.Id, v), c, Cancel)
        );
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var shown = await client.GetAsync(
            new Uri($"{RequestLinks.Mine}&q={request.Number}", UriKind.Relative),
            Cancel
        );
        var form = (await PortalServer.PageOf(shown)).QuerySelector<IHtmlFormElement>("section form[method=get]")!;
        var asked = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
            .Select(i => $"{i.Name}={Uri.EscapeDataString(i.Value)}");

        using var answer = await client.GetAsync(
            new Uri($"{form.GetAttribute("action")}?{string.Join('&', asked)}", UriKind.Relative),
            Cancel
        );

        Assert.Equal([request.Number], Numbers(await Spreadsheets.SheetOfAsync(answer)));
    }

    /// <summary>The filter of the handler was called as the pages' own parameter, so that the spreadsheet of one's own cases was none.</summary>
    [Fact]
    public async Task Bug_Export_OfOnesOwnCases_IsASpreadsheet()
    {
        await desk.CaseAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        Assert.NotEmpty(await client.SpreadsheetAsync($"{RequestLinks.Register}?who=nobody"));
    }

    [Fact]
    public async Task WithNames_ForWhoWorksOnCases_NamesThem_AndNothingElse_AndTheAuditKnowsWhatFor()
    {
        var request = await AnsweredAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(
            $"{RequestLinks.Register}?q={request.Number}",
            new() { ["Purpose"] = "年底核对档案" },
            WithNames
        );

        var sheet = await Spreadsheets.SheetOfAsync(answer);
        Assert.Equal("张示例", Row(sheet, request.Number)["申请人"]);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var all = string.Concat(sheet.SelectMany(r => r.Select(c => c.Text)));
        Assert.DoesNotContain("990101199001010019", all, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", all, StringComparison.Ordinal);
        var record = await server.ReadAsync(db =>
            db.AuditRecords.OrderByDescending(r => r.Sequence).FirstAsync(r => r.ActTerm == "导出申请人姓名", Cancel)
        );
        Assert.Equal("年底核对档案", record.Reason);
    }

    [Fact]
    public async Task WithNames_WithoutAPurpose_IsRefused_AndNothingIsRecorded()
    {
        await desk.CaseAsync();
        var before = await NamesTakenAsync();
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.SubmitAsync(RequestLinks.Register, new() { ["Purpose"] = " " }, WithNames);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "请填写导出的用途",
            (await PortalServer.PageOf(answer)).QuerySelector(".problems")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await NamesTakenAsync());
    }

    [Theory]
    [InlineData(StaffRole.Supervisor)]
    [InlineData(StaffRole.Reviewer)]
    [InlineData(StaffRole.SecrecyReviewer)]
    public async Task WithNames_ForOthers_IsNotOffered_AndRefused(StaffRole role)
    {
        await desk.CaseAsync();
        using var client = await server.SignedInAsync(role);
        using var shown = await client.GetAsync(new Uri(RequestLinks.Register, UriKind.Relative), Cancel);
        Assert.Null((await PortalServer.PageOf(shown)).QuerySelector(WithNames));

        using var answer = await client.SubmitAsync(
            RequestLinks.Register,
            new() { ["Purpose"] = "看看", ["query"] = "" },
            "form[action*='SaveFilter'], form[method=post]",
            $"{RequestLinks.Register}?handler=WithNames"
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task CountedCases_BehindAFigure_LeaveWithoutNames()
    {
        var request = await AnsweredAsync();
        var agency = await server.ReadAsync(db => db.Agencies.SingleAsync(a => a.Id == request.AgencyId, Cancel));
        var cases = StatisticsLinks.Behind(
            "t3.results.disclosed.total",
            agency.Code,
            below: false,
            new DateOnly(2026, 1, 1),
            new DateOnly(2026, 12, 31)
        );
        using var client = await server.SignedInAsync(StaffRole.Supervisor);

        using var answer = await client.GetAsync(
            new Uri($"{cases}?handler=WithoutNames&q={request.Number}", UriKind.Relative),
            Cancel
        );

        var sheet = await Spreadsheets.SheetOfAsync(answer);
        Assert.Equal([request.Number], Numbers(sheet));
        NamesNobody(sheet);
    }

    private const string WithNames = "section form[action*='WithNames']";

    private async Task<DisclosureRequest> AnsweredAsync()
    {
        var id = (await desk.CaseAsync()).Id;
        await desk.DoAsync<BeginConsultation>(
            StaffRole.Handler,
            id,
            (a, v, c) =>
                a.RunAsync(new(id, v, ConsultationKind.OtherOrgan.Code, "某局", desk.Today, desk.Today), c, Cancel)
        );
        return await desk.AnswerAsync(id);
    }

    private async Task<RegisterRequest.Input> FirmAsync() =>
        (await desk.InputAsync()) with
        {
            Kind = "legal.commercial",
            Requester = new PartyEntry
            {
                Organisation = "示例化工有限公司",
                Name = "李示例",
                Phone = "13800005678",
            },
        };

    private static Uri Without(string number, string more = "") =>
        new($"{RequestLinks.Register}?handler=WithoutNames&q={number}{more}", UriKind.Relative);

    private static Dictionary<string, string> Row(List<List<(string Type, string Text)>> sheet, string number) =>
        sheet[0].Zip(sheet.Single(r => r[0].Text == number)).ToDictionary(c => c.First.Text, c => c.Second.Text);

    private static IEnumerable<string> Numbers(List<List<(string Type, string Text)>> sheet) =>
        sheet.Skip(1).Select(r => r[0].Text);

    private static void NamesNobody(List<List<(string Type, string Text)>> sheet)
    {
        var all = string.Concat(sheet.SelectMany(r => r.Select(c => c.Text)));
        Assert.All(
            ["张示例", "张*", "李示例", "示例化工", "990", "1380000", "文昌路", "林小禾"],
            personal => Assert.DoesNotContain(personal, all, StringComparison.Ordinal)
        );
    }

    private Task<int> NamesTakenAsync() =>
        server.ReadAsync(db => db.AuditRecords.CountAsync(r => r.ActTerm == "导出申请人姓名", Cancel));

    private Task<List<string>> ExportsAsync() =>
        server.ReadAsync(db =>
            db.AuditRecords.Where(r => r.ActTerm == "导出列表").Select(r => r.Details).ToListAsync(Cancel)
        );
}
