using System.Net;
using System.Text.Json;
using Chengming.Features.Accounts;
using Chengming.Features.Operations.Watching;
using Chengming.Tests.Data;
using Chengming.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Chengming.Tests.Features.Operations.Watching;

public sealed class WatchingTests
{
    // Invented, with right check digits: what a careless message would carry into a log.
    private const string IdentityNumber = "11010519491231002X";
    private const string Mobile = "13800138000";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Live")]
    [InlineData("Ready")]
    public async Task Get_Health_OfARunningSite_IsHealthy(string which)
    {
        await using var site = new PortalServer { Demo = false };
        using var client = site.CreateClient();

        using var answer = await client.GetAsync(new Uri($"/health/{which}", UriKind.Relative), Cancel);

        Assert.Equal(
            (HttpStatusCode.OK, "Healthy"),
            (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel))
        );
    }

    [Fact]
    public async Task Get_Ready_DatabaseIsGone_IsNotReady_ButAlive()
    {
        TestPostgreSql.SkipWith();
        await using var site = new PortalServer { Demo = false };
        using var client = site.CreateClient();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(site.Folder, "chengming.db*"))
        {
            File.Delete(file);
        }

        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancel);
        using var live = await client.GetAsync(new Uri("/health/live", UriKind.Relative), Cancel);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (ready.StatusCode, live.StatusCode));
    }

    [Theory]
    [InlineData($"“{IdentityNumber}”不是日期", "“［已隐去］”不是日期")]
    [InlineData($"短信发往{Mobile}失败", "短信发往［已隐去］失败")]
    [InlineData("卡号6222020200112233445", "卡号［已隐去］")]
    [InlineData("电话 138 0013 8000", "电话 ［已隐去］")]
    [InlineData("zhang.san@example.cn 退信", "［已隐去］ 退信")]
    [InlineData("第 20261125193717 号，42 行", "第 20261125193717 号，42 行")]
    [InlineData("批次 0197a3c2-13800138000f", "批次 0197a3c2-13800138000f")]
    public void Hide_NumbersOfPersons_TakesThemOutAndNothingElse(string text, string hidden) =>
        Assert.Equal(hidden, PersonalNumbers.Hide(text));

    [Fact]
    public void Write_AnErrorInARequest_IsOneJsonObjectWithTheRequestAndWithoutPersons()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var scope = scopes.Push(
            new Dictionary<string, object?> { ["RequestId"] = "0HN1:2", ["RequestPath"] = "/cases/" + Mobile }
        );
        var error = new FormatException($"The input string '{IdentityNumber}' was not in a correct format.");
        using var written = new StringWriter();

        new JsonLines(TimeProvider.System).Write(
            new LogEntry<string>(
                LogLevel.Error,
                "Chengming.Test",
                new EventId(7),
                $"拨打 {Mobile}\n失败",
                error,
                (s, _) => s
            ),
            scopes,
            written
        );

        var line = Assert.Single(written.ToString().TrimEnd().Split('\n'));
        var said = JsonDocument.Parse(line).RootElement;
        Assert.Equal("0HN1:2", said.GetProperty("request").GetString());
        Assert.Equal("拨打 ［已隐去］\n失败", said.GetProperty("message").GetString());
        Assert.StartsWith(
            "System.FormatException",
            said.GetProperty("exception").GetString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(IdentityNumber, line, StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, line, StringComparison.Ordinal);
    }

    /// <summary>A real process outside Development, visited with personal data in every place a reader can put it.</summary>
    [Fact]
    public async Task Log_OfARunWithPersonalDataEverywhere_IsJsonAndHoldsNoneOfIt()
    {
        using var folder = new TemporaryFolder();
        await using var process = await RealProcess.StartAsync(
            folder.Path,
            new() { ["Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics"] = "Information" }
        );
        using var client = process.NewClient();
        using var search = await client.GetAsync(new Uri($"/reports?name={IdentityNumber}", UriKind.Relative), Cancel);
        using var missing = await client.GetAsync(new Uri($"/cases/{Mobile}", UriKind.Relative), Cancel);
        using var signIn = await client.SubmitAsync(
            AccountsFeature.SignInAddress,
            new() { ["SignInName"] = IdentityNumber, ["Password"] = Mobile }
        );
        using var forged = await client.PostAsync(
            new Uri("/office/sign-in", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["SignInName"] = Mobile }),
            Cancel
        );
        await process.StopAsync();

        Assert.Equal(HttpStatusCode.OK, search.StatusCode);
        Assert.DoesNotContain(IdentityNumber, process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, process.Output, StringComparison.Ordinal);
        var lines = process.Output.Split('\n').Where(l => l.StartsWith('{')).ToList();
        Assert.NotEmpty(lines);
        Assert.All(
            lines,
            l => Assert.Equal(JsonValueKind.String, JsonDocument.Parse(l).RootElement.GetProperty("at").ValueKind)
        );
    }

    [Fact]
    public async Task Get_PageThatFails_ShowsTheNumberOfTheRequest()
    {
        await using var site = new PortalServer
        {
            Demo = false,
            Adding = s => s.Configure<MvcOptions>(o => o.Filters.Add(new FailingFilter())),
        };

        var page = await site.PageAsync("/reports");

        Assert.Equal(HttpStatusCode.InternalServerError, page.StatusCode);
        Assert.NotEmpty(page.QuerySelector(".problem code")!.TextContent);
    }

    [Fact]
    public async Task Get_Metrics_IsThereBySettingOnly_AndCountsRequests()
    {
        await using var closed = new PortalServer { Demo = false };
        Assert.Equal(HttpStatusCode.NotFound, (await closed.PageAsync("/metrics")).StatusCode);
        await using var open = new PortalServer
        {
            Demo = false,
            Settings = new() { ["Metrics"] = "true" },
        };
        using var client = open.CreateClient();
        using var visit = await client.GetAsync(new Uri("/reports?name=" + Mobile, UriKind.Relative), Cancel);

        var text = await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancel);

        Assert.Contains("# TYPE http_server_request_duration_seconds histogram\n", text, StringComparison.Ordinal);
        Assert.Contains(
            text.Split('\n'),
            l =>
                l.StartsWith("http_server_request_duration_seconds_count{", StringComparison.Ordinal)
                && l.Contains("http_route=\"reports\"", StringComparison.OrdinalIgnoreCase)
        );
        Assert.DoesNotContain(Mobile, text, StringComparison.Ordinal);
        Assert.All(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            l => Assert.Matches(@"^(# TYPE [a-z_0-9]+ (counter|gauge|histogram)|[a-z_0-9]+(\{.*\})? [-+0-9.eE]+)$", l)
        );
    }

    [Fact]
    public async Task Run_WithACollector_SendsTracesAndMeasurementsToIt()
    {
        await using var collector = new Collector();
        await using (
            var site = new PortalServer
            {
                Demo = false,
                Settings = new() { ["Telemetry:Otlp"] = collector.Address },
            }
        )
        {
            // A real server finishes a request, and with it the trace, before it stops.
            site.UseKestrel(0);
            site.StartServer();
            using var client = new HttpClient { BaseAddress = site.ClientOptions.BaseAddress };
            using var visit = await client.GetAsync(new Uri("/reports?name=" + Mobile, UriKind.Relative), Cancel);
            visit.EnsureSuccessStatusCode();
        }

        Assert.Contains("/v1/traces", collector.Received.Keys);
        Assert.Contains("/v1/metrics", collector.Received.Keys);
        Assert.Contains("chengming", collector.Received["/v1/traces"], StringComparison.Ordinal);
        Assert.DoesNotContain(Mobile, collector.Received["/v1/traces"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_RequestInProgress_IsFinishedFirst()
    {
        var page = new SlowPage();
        await using var site = new PortalServer { Demo = false, Adding = s => s.AddSingleton<IStartupFilter>(page) };
        site.UseKestrel(0);
        site.StartServer();
        using var client = new HttpClient { BaseAddress = site.ClientOptions.BaseAddress };
        var visit = client.GetAsync(new Uri("/slow", UriKind.Relative), Cancel);
        await page.Begun.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);

        site.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        page.Gate.SetResult();

        using var answer = await visit;
        Assert.Equal(
            (HttpStatusCode.OK, "finished"),
            (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel))
        );
    }

    [Fact]
    public async Task SignIn_AtOneOfTwoProcesses_HoldsAtTheOther()
    {
        TestPostgreSql.SkipWithout();
        var connection = await TestPostgreSql.EmptyAsync();
        await using (var first = new PortalServer { Connection = connection })
        {
            using var signedIn = await first.SignedInAsync(StaffRole.Handler);
            await using var second = new PortalServer { LeftFolder = first.Folder, Connection = connection };
            using var client = second.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
            using var page = await signedIn.GetAsync(new Uri("/office", UriKind.Relative), Cancel);
            client.DefaultRequestHeaders.Add("Cookie", page.RequestMessage!.Headers.GetValues("Cookie"));

            using var answer = await client.GetAsync(new Uri("/office", UriKind.Relative), Cancel);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await TestPostgreSql.DropAsync(connection);
    }

    private sealed class FailingFilter : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (context.HttpContext.Request.Path == "/reports")
            {
                throw new InvalidOperationException("It fails.");
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
            // What matters happened before.
        }
    }

    private sealed class SlowPage : IStartupFilter
    {
        public TaskCompletionSource Begun { get; } = new();

        public TaskCompletionSource Gate { get; } = new();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Map(
                    "/slow",
                    slow =>
                        slow.Run(async visit =>
                        {
                            Begun.SetResult();
                            await Gate.Task;
                            await visit.Response.WriteAsync("finished");
                        })
                );
                next(app);
            };
    }
}
