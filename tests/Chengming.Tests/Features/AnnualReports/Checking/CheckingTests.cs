using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.AnnualReports.Checking;
using Chengming.Reports.Tests.Samples;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using static Chengming.Tests.Features.AnnualReports.Checking.GivenIn;

namespace Chengming.Tests.Features.AnnualReports.Checking;

public sealed class CheckingTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task Post_AReportWithAWrongTotal_ShowsTheFindingAtItsCellWithTheRepair()
    {
        var batch = await GiveInAndWaitAsync(server, UploadedReport.WithAWrongTotal());

        var list = await server.OfficePageAsync(batch);
        var row = list.QuerySelectorAll(".batch-files tbody tr").Single();
        var result = await server.OfficePageAsync(row.QuerySelector<IHtmlAnchorElement>("a")!.GetAttribute("href")!);

        // One figure too many breaks H1 in the column 总计 and H3 in its row; one cell heals both.
        Assert.Equal("2", row.QuerySelectorAll("td")[^3].TextContent);
        var cell = result.GetElementById("t3.received.new.total")!;
        Assert.True(cell.ClassList.Contains("weight-error"));
        var mark = cell.QuerySelector(".mark")!;
        var finding = result.QuerySelector(mark.GetAttribute("href")!)!;
        Assert.Contains(finding.QuerySelector(".rule")!.TextContent, new[] { "H1", "H3" });
        Assert.Equal("#t3.received.new.total", finding.QuerySelector(".repair a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Get_ResultWithTheRepairTried_ShowsBeforeAndAfterAndThatItHelps()
    {
        var batch = await GiveInAndWaitAsync(server, UploadedReport.WithAWrongTotal());
        var result = await server.OfficePageAsync($"{batch}/1");

        var tried = await server.OfficePageAsync(
            result.QuerySelector(".repair a.btn")!.GetAttribute("href")!.Split('#')[0]
        );

        var total = SampleReports.Valid("2021", 4).ValueOf("t3.received.new.total")!.Value;
        var cell = tried.GetElementById("t3.received.new.total")!;
        Assert.Equal($"{total + 1}", cell.QuerySelector("del")!.TextContent);
        Assert.Equal($"{total}", cell.QuerySelector("ins")!.TextContent);
        Assert.Equal("✕ 错误 0", tried.QuerySelector(".tally .state")!.TextContent);
    }

    [Fact]
    public async Task Post_AnUnreadableFile_SaysInOneLineWhy()
    {
        var batch = await GiveInAndWaitAsync(server, UploadedReport.Unreadable);

        var row = (await server.OfficePageAsync(batch)).QuerySelectorAll(".batch-files tbody tr").Single();

        Assert.Equal("随手记.txt", row.QuerySelector("th")!.TextContent);
        Assert.Equal("无法读取", row.QuerySelector(".state")!.TextContent);
        Assert.NotEmpty(row.QuerySelector(".state + span")!.TextContent);
    }

    [Fact]
    public async Task Post_TwoYearsOfOneBody_ChecksTheNewerAgainstTheOlder()
    {
        var newer = SampleReports.Valid("2021", 4);
        var older = new Reports.AnnualReport(newer.Form, newer.Cells.ToArray())
        {
            Agency = newer.Agency,
            Year = newer.Year - 1,
            Title = $"{newer.Agency}{newer.Year - 1}年政府信息公开工作年度报告",
            Sections = newer.Sections,
        };

        var batch = await GiveInAndWaitAsync(server, UploadedReport.Of(newer), UploadedReport.Of(older));

        var page = await server.OfficePageAsync(batch);
        Assert.Equal(
            "上年：第 2 号文件",
            page.QuerySelectorAll(".batch-files .under:not(.on-telephone)").Single().TextContent
        );
        var compared = await server.OfficePageAsync($"{batch}/compare?older=1&newer=2");
        Assert.Equal(
            [$"{older.Year}", $"{newer.Year}", "增减", "增幅"],
            compared.QuerySelectorAll("thead th.num").Select(h => h.TextContent)
        );
        Assert.Equal(HttpStatusCode.OK, (await server.OfficePageAsync($"{batch}/consolidate?parent=1")).StatusCode);
    }

    [Theory]
    [InlineData("compare.json?older=1&newer=2")]
    [InlineData("compare.xlsx?older=1&newer=2")]
    [InlineData("consolidate.json?parent=1")]
    [InlineData("consolidate.xlsx?parent=1&complete=true")]
    public async Task Get_ComparisonAsAFile_ComesAsAnAttachment(string file)
    {
        var report = UploadedReport.Of(SampleReports.Valid("2021", 4));
        var batch = await GiveInAndWaitAsync(server, report, report);
        using var client = await server.SignedInAsync(StaffRole.Handler, follow: true);

        using var answer = await client.GetAsync(
            new Uri($"{batch}/{file}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Get_ListToMend_ComesAsAFile(string format, string type)
    {
        var batch = await GiveInAndWaitAsync(server, UploadedReport.WithAWrongTotal(), UploadedReport.Unreadable);
        using var client = await server.SignedInAsync(StaffRole.Handler, follow: true);

        using var answer = await client.GetAsync(
            new Uri($"{batch}/findings.{format}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"整改清单.{format}", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Get_ListToMend_ShowsEveryFindingOfTheBatchWithItsRepair()
    {
        var batch = await GiveInAndWaitAsync(server, UploadedReport.WithAWrongTotal(), UploadedReport.Unreadable);

        var list = await server.OfficePageAsync($"{batch}/findings");

        // The wrong total breaks H1 and H3; both are healed by the right value in the one cell.
        var right = SampleReports.Valid("2021", 4).ValueOf("t3.received.new.total");
        var errors = list.QuerySelectorAll(".to-mend tr")
            .Where(r => r.QuerySelector(".state-error .rule, .state-error + .rule") is not null)
            .ToList();
        Assert.Equal(
            ["H1", "H3"],
            errors.Select(r => r.QuerySelector(".rule")!.TextContent).Order(StringComparer.Ordinal)
        );
        Assert.All(
            errors,
            r => Assert.EndsWith($"改为 {right}", r.QuerySelector("strong")!.TextContent, StringComparison.Ordinal)
        );
        Assert.Equal($"{batch}/1", list.QuerySelector(".to-mend .group a")!.GetAttribute("href"));
        Assert.Contains(
            "随手记.txt",
            list.QuerySelectorAll(".to-mend .group")[^1].TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Post_TooManyFiles_KeepsTheFormAndSaysHowMany()
    {
        var files = Enumerable.Repeat(UploadedReport.Unreadable, CheckBatch.MostFiles + 1).ToArray();

        using var answer = await GiveInAsync(server, files);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(
            "一批最多 300 个文件，这次选择了 301 个",
            (await PortalServer.PageOf(answer)).QuerySelector(".problem-summary a")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Post_ABatchAboveTheLimit_IsRefusedBeforeItIsRead()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler, follow: true);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "files", "a.txt" } };
        form.Headers.ContentLength = CheckBatch.MostBytes * 2;

        using var answer = await client.PostAsync(
            new Uri("/office/check", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("文件超出大小限制", (await PortalServer.PageOf(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Post_AFileAboveTheLimit_IsNotKept_AndTheRowSaysWhy()
    {
        var large = UploadedReport.Unreadable with { Content = new byte[CheckBatch.MostBytesOfFile + 1] };

        var batch = await GiveInAndWaitAsync(server, large);

        var row = (await server.OfficePageAsync(batch)).QuerySelectorAll(".batch-files tbody tr").Single();
        Assert.StartsWith("文件超过 50 MB", row.QuerySelector(".state + span")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(server.Folder, "checks", batch.Split('/')[^1], "files")));
    }

    [Fact]
    public async Task Post_NothingChosen_KeepsTheFormAndSaysWhatIsMissing()
    {
        using var answer = await GiveInAsync(server);

        var page = await PortalServer.PageOf(answer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith(
            "还没有选择文件",
            page.QuerySelector(".problem-summary a")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal("#files", page.QuerySelector(".problem-summary a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        using var client = await server.SignedInAsync(StaffRole.Handler, follow: true);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1]), "files", "a.txt" } };

        using var answer = await client.PostAsync(
            new Uri("/office/check", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Delete_ABatch_LeavesNothingBehind()
    {
        var batch = await GiveInAndWaitAsync(server, UploadedReport.Unreadable);

        using var answer = await TellAsync(server, batch, "delete");

        Assert.Equal("/office/check", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(HttpStatusCode.NotFound, (await server.OfficePageAsync(batch)).StatusCode);
        Assert.False(Directory.Exists(Path.Combine(server.Folder, "checks", batch.Split('/')[^1])));
    }

    [Fact]
    public async Task Get_ABatchAfterADay_IsNotFound()
    {
        await using var site = new PortalServer { Demo = false };
        var batch = await GiveInAndWaitAsync(site, UploadedReport.Unreadable);

        site.Clock.Forward(CheckBatch.Kept);

        Assert.Equal(HttpStatusCode.NotFound, (await site.OfficePageAsync(batch)).StatusCode);
        site.Services.GetRequiredService<CheckBatches>().DeleteExpired();
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "checks", batch.Split('/')[^1])));
    }

    [Fact]
    public async Task Get_ABatchOfSomebodyElse_IsNotFound()
    {
        var batch = await GiveInAndWaitAsync(server, UploadedReport.Unreadable);

        var page = await server.OfficePageAsync(batch, StaffRole.Reviewer);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.NotNull((await server.OfficePageAsync("/office/check")).QuerySelector($"a[href='{batch}']"));
        Assert.Null(
            (await server.OfficePageAsync("/office/check", StaffRole.Reviewer)).QuerySelector($"a[href='{batch}']")
        );
    }

    [Theory]
    [InlineData("/office/check/..%2F..%2Fetc")]
    [InlineData("/office/check/0000000000000000000000000000000000000000")]
    [InlineData("/office/check/0000000000000000000000000000000000000000/1")]
    public async Task Get_ABatchThatIsNotThere_IsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await server.OfficePageAsync(address)).StatusCode);

    [Fact]
    public async Task Start_AfterAnInterruption_TakesUpTheFilesThatAreLeft()
    {
        using var folder = new TemporaryFolder();
        string batch;
        await using (var before = new PortalServer { LeftFolder = folder.Path, Demo = false })
        {
            // A batch as it lies on the disk when the power goes before any file was read.
            var store = before.Services.GetRequiredService<CheckStore>();
            var id = CheckBatch.NewId();
            store.Create(id);
            var upload = UploadedReport.Unreadable;
            await File.WriteAllBytesAsync(store.PathOf(id, 1), upload.Content, TestContext.Current.CancellationToken);
            var file = new BatchFile
            {
                Number = 1,
                Name = upload.Name,
                Length = upload.Content.Length,
            };
            store.Save(
                new CheckBatch(id, await before.AccountIdAsync(StaffRole.Handler), before.Clock.GetUtcNow(), [file])
            );
            batch = $"/office/check/{id}";
        }

        await using var after = new PortalServer { LeftFolder = folder.Path, Demo = false };

        await WaitAsync(after, batch);
        Assert.Equal(
            "无法读取",
            (await after.OfficePageAsync(batch)).QuerySelector(".batch-files .state")!.TextContent
        );
    }

    [Fact]
    public async Task Load_AnUploadThatBrokeOff_ClearsItAway_ButNotOneThatBeganSince()
    {
        await using var site = new PortalServer { Demo = false };
        var store = site.Services.GetRequiredService<CheckStore>();
        var brokenOff = CheckBatch.NewId();
        store.Create(brokenOff);
        var left = store.Ids();
        var inProgress = CheckBatch.NewId();
        store.Create(inProgress);

        await site.Services.GetRequiredService<CheckBatches>().LoadAsync(left, TestContext.Current.CancellationToken);

        Assert.Equal([inProgress], store.Ids());
    }

    [Fact]
    public void HasNoRoomFor_MoreThanAllBatchesMayHold_IsTrue()
    {
        var batches = server.Services.GetRequiredService<CheckBatches>();

        Assert.True(batches.HasNoRoomFor(CheckBatches.MostBytes + 1));
        Assert.False(batches.HasNoRoomFor(CheckBatch.MostBytes));
    }

    [Fact]
    public async Task Post_MoreBatchesThanAnHourAllows_IsRefused()
    {
        await using var site = new PortalServer { Demo = false };
        using var client = await site.SignedInAsync(StaffRole.Handler, follow: true);
        for (var i = 0; i < CheckingFeature.BatchesPerHour; i++)
        {
            using var _ = await GiveInAsync(client);
        }

        using var answer = await GiveInAsync(client);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("提交过于频繁", (await PortalServer.PageOf(answer)).QuerySelector("h1")!.TextContent);
    }
}
