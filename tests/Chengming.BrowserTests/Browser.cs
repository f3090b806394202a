using Chengming.Features.Accounts.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Chengming.BrowserTests;

/// <summary>The whole site on a real port, and one Chromium for all tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly Site site = new();
    private readonly Dictionary<string, IReadOnlyList<BrowserContextCookiesResult>> signedIn = [];
    private readonly List<IBrowserContext> open = [];
    private string? openFor;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    /// <summary>Address of the site.</summary>
    public string Address => site.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    /// <summary>The site, for acts that a test does not take through pages.</summary>
    public WebApplicationFactory<Program> Server => site;

    public async ValueTask InitializeAsync()
    {
        if (Executable() is null)
        {
            return;
        }

        site.UseKestrel(0);
        site.StartServer();
        playwright = await Playwright.CreateAsync();
        chromium = await LaunchAsync(playwright);
    }

    /// <summary>Chromium with nothing that looks for the net.</summary>
    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Executable(),
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-software-rasterizer",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );

    /// <summary>A fresh tab; skips the test with a plain message where there is no Chromium.</summary>
    public async Task<IPage> TabAsync(int width = 1280, bool large = false, bool english = false, bool script = true)
    {
        Assert.SkipWhen(chromium is null, "No chromium on the PATH; the browser tests need one.");
        await CloseThoseOfTestsBeforeAsync();
        var context = await chromium!.NewContextAsync(
            new()
            {
                BaseURL = Address,
                ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 900 },
                JavaScriptEnabled = script,
                BypassCSP = false,
            }
        );
        var cookies = new List<Cookie>();
        if (large)
        {
            cookies.Add(
                new Cookie
                {
                    Name = "large",
                    Value = "1",
                    Url = Address,
                }
            );
        }

        if (english)
        {
            cookies.Add(
                new Cookie
                {
                    Name = "lang",
                    Value = "en",
                    Url = Address,
                }
            );
        }

        open.Add(context);
        await context.AddCookiesAsync(cookies);
        var tab = await context.NewPageAsync();
        tab.SetDefaultTimeout(60_000);
        return tab;
    }

    /// <summary>A fresh tab in which one of the demonstration's staff has signed in; through the page the first time.</summary>
    public async Task<IPage> OfficeTabAsync(
        string signInName,
        int width = 1280,
        bool large = false,
        bool english = false,
        bool script = true
    )
    {
        var tab = await TabAsync(width, large, english, script);
        if (signedIn.TryGetValue(signInName, out var kept))
        {
            await tab.Context.AddCookiesAsync(
                kept.Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Domain = c.Domain,
                    Path = c.Path,
                    HttpOnly = c.HttpOnly,
                    SameSite = c.SameSite,
                })
            );
            return tab;
        }

        await tab.GotoAsync("/office/sign-in");
        await tab.FillAsync("[name=SignInName]", signInName);
        await tab.FillAsync("[name=Password]", DemoStaff.Password);
        await tab.ClickAsync("main button");
        await tab.ArriveAsync("/office$");
        var cookies = await tab.Context.CookiesAsync();
        signedIn[signInName] = [.. cookies.Where(c => c.Name is not ("large" or "lang"))];
        return tab;
    }

    /// <summary>The tests of a class run one after the other; a tab that nobody looks at goes on costing memory and time.</summary>
    private async Task CloseThoseOfTestsBeforeAsync()
    {
        var test = TestContext.Current.Test?.UniqueID;
        if (test == openFor)
        {
            return;
        }

        openFor = test;
        foreach (var context in open)
        {
            await context.CloseAsync();
        }

        open.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
        {
            await chromium.DisposeAsync();
        }

        playwright?.Dispose();
        await site.DisposeAsync();
    }

    /// <summary>Where Chromium is; null when there is none.</summary>
    internal static string? Executable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }, Path.Combine)
            .FirstOrDefault(File.Exists);

    private sealed class Site : WebApplicationFactory<Program>
    {
        private readonly string folder = Directory.CreateTempSubdirectory("chengming-browser-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseSetting("environment", "Development");
            builder.UseSetting("DataPath", folder);
            builder.UseSetting("Demo", "true");
            builder.ConfigureLogging(log => log.ClearProviders());
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing && Directory.Exists(folder))
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
