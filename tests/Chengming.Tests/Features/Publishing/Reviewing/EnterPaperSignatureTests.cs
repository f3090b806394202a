using System.Net;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Publishing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Features.Publishing.Reviewing.Form;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Publishing.Reviewing;

/// <summary>The paper route: the printed form comes back signed, and counts for exactly what was printed.</summary>
public sealed class EnterPaperSignatureTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_PrintedFormComesBackAsPdf_IsASignature_AndTheSheetCanBeLookedAt()
    {
        var id = await SubmittedAsync("检查情况一");
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var sheet = await client.GetByteArrayAsync(new Uri($"/office/items/{id}/form.pdf", UriKind.Relative), Cancel);

        var outcome = await EnterAsync(id, sheet, "表.pdf", code: null);

        outcome.OrThrow();
        var record = (await desk.NewestAsync(id)).Records.Single(r => r.PaperSignedOn is not null);
        Assert.Equal(Today, record.PaperSignedOn);
        var page = await server.OfficePageAsync(PublishingLinks.Step(id, "record"));
        var address = page.QuerySelector("a[href*='/sheets/']")!.GetAttribute("href")!;
        Assert.Equal(sheet, await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), Cancel));
    }

    [Fact]
    public async Task RunAsync_PhotographWithTheCodeCopied_IsASignature()
    {
        var id = await SubmittedAsync("检查情况二");
        var code = FormCode.Of(await desk.NewestAsync(id)).ToString();

        Assert.True((await EnterAsync(id, WordFiles.Png, "照片.png", code.ToLowerInvariant())).IsDone);
    }

    [Fact]
    public async Task RunAsync_PhotographWithoutACode_AsksForIt()
    {
        var id = await SubmittedAsync("检查情况三");

        Assert.Contains(
            "照抄审查表上方的核验码",
            ProblemAt("FormCode", await EnterAsync(id, WordFiles.Png, "照片.png", code: " ")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task RunAsync_FormOfAnotherItem_IsRefused_WhateverIsTyped()
    {
        var id = await SubmittedAsync("检查情况四");
        var other = await SubmittedAsync("检查情况五");
        using var client = await server.SignedInAsync(StaffRole.Handler);
        var sheet = await client.GetByteArrayAsync(
            new Uri($"/office/items/{other}/form.pdf", UriKind.Relative),
            Cancel
        );
        var code = FormCode.Of(await desk.NewestAsync(id)).ToString();

        Assert.Contains(
            "另一条信息",
            ProblemAt("FormCode", await EnterAsync(id, sheet, "表.pdf", code)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task RunAsync_FormPrintedBeforeTheContentChanged_IsRefused()
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice("检查情况六"));
        var old = FormCode.Of(await desk.NewestAsync(id)).ToString();
        await desk.WriteAsync(id, PublishingDesk.Notice("检查情况六（改）"));
        await desk.SubmitAsync(id);

        Assert.Contains(
            "旧内容的审查表",
            ProblemAt("FormCode", await EnterAsync(id, WordFiles.Png, "照片.png", old)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task RunAsync_SignerOfAnotherAgency_IsRefused()
    {
        var id = await SubmittedAsync("检查情况七");
        var code = FormCode.Of(await desk.NewestAsync(id)).ToString();
        var stranger = await new PublishingDesk(server, "demo-zrj").AsAsync(StaffRole.Reviewer);

        Assert.Contains(
            "请选择在审查表上签字的",
            ProblemAt("SignerId", await EnterAsync(id, WordFiles.Png, "照片.png", code, stranger.Actor.AccountId)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task RunAsync_WordFileInPlaceOfAScan_IsRefused()
    {
        var id = await SubmittedAsync("检查情况八");

        Assert.Contains(
            "不是签过字的纸",
            ProblemAt("Sheet", await EnterAsync(id, WordFiles.Notice(), "表.docx", code: null)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("form.pdf")]
    [InlineData("form.docx")]
    public async Task Form_OfAnotherAgency_IsNotThere(string file)
    {
        var own = new PublishingDesk(server, "demo-zrj");
        var id = await own.DraftAsync(PublishingDesk.Notice($"自然资源局信息 {file}"));
        using var client = await server.SignedInAsync(StaffRole.Handler);

        using var answer = await client.GetAsync(new Uri($"/office/items/{id}/{file}", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<Guid> SubmittedAsync(string title)
    {
        var id = await desk.DraftAsync(PublishingDesk.Notice(title));
        await desk.SubmitAsync(id);
        return id;
    }

    private async Task<Outcome<DisclosureItem>> EnterAsync(
        Guid id,
        byte[] sheet,
        string name,
        string? code,
        Guid? signer = null
    )
    {
        var step = (await desk.NewestAsync(id)).Review!.Next!;
        signer ??= (await desk.AsAsync(step.Role.ToStaffRole())).Actor.AccountId;
        var version = (await desk.ItemAsync(id)).Version;
        return await desk.TryAsync<EnterPaperSignature>(
            StaffRole.Handler,
            (a, c) =>
                a.RunAsync(
                    new(id, version, step.Code, signer, Today, name, new MemoryStream(sheet), "同意", code),
                    c,
                    Cancel
                )
        );
    }

    private static string ProblemAt(string field, Outcome<DisclosureItem> outcome) =>
        Assert.Single(outcome.Problems, p => p.Field == field).Message;
}
