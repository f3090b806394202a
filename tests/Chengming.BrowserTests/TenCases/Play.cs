using Chengming.BrowserTests.TenCases.Cases;
using Microsoft.Playwright;

namespace Chengming.BrowserTests.TenCases;

/// <summary>
/// Ten applications at the emergency management bureau of 示例县 from March to May 2026. The office keeps one day after the other, so the days of all
/// cases are played in their order, and the staff sign in once on each.
/// </summary>
internal sealed class Play : IAsyncDisposable
{
    private readonly PlaySite site = new();
    private readonly IPlaywright playwright;
    private readonly IBrowser chromium;
    private int visitors;

    private Play(IPlaywright playwright, IBrowser chromium)
    {
        (this.playwright, this.chromium) = (playwright, chromium);
        site.UseKestrel(0);
        site.StartServer();
        Handler = new Official(this, "chengban");
        Reviewer = new Official(this, "shenhe");
        Leader = new Official(this, "fenguan");
        Head = new Official(this, "fuzeren");
        SecrecyReviewer = new Official(this, "baomi");
        Zhao = new Applicant(this, "赵示例");
    }

    public Official Handler { get; }

    public Official Reviewer { get; }

    public Official Leader { get; }

    public Official Head { get; }

    public Official SecrecyReviewer { get; }

    /// <summary>赵示例, who applies twice.</summary>
    public Applicant Zhao { get; }

    public DateOnly Today { get; private set; }

    public IServiceProvider Services => site.Services;

    /// <summary>Kinds of paper that somebody took as a file and read.</summary>
    public HashSet<string> PapersRead { get; } = [];

    /// <summary>Opens the site and the browser.</summary>
    public static async Task<Play> BeginAsync()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("CHENGMING_TEN_CASES") == "true",
            "The ten cases take minutes of Chromium; ./test --ten-cases plays them."
        );
        Assert.SkipWhen(Browser.Executable() is null, "No chromium on the PATH; the browser tests need one.");
        var driver = await Playwright.CreateAsync();
        var play = new Play(driver, await Browser.LaunchAsync(driver));
        await play.site.KeepPasswordsAsync();
        return play;
    }

    /// <summary>Plays the ten cases.</summary>
    public async Task RunAsync()
    {
        var reply = new Case04SearchedInVain(this);
        var refusal = new Case03ThirdPartyObjects(this);
        var inner = new Case06JointMakerIsSilent(this);
        var unclear = new Case07StillUnclear(this);
        var lapsed = new Case08NeverCorrected(this, unclear);
        PlayedCase[] cases =
        [
            new Case01AppliedOnline(this),
            new Case02Incomplete(this),
            refusal,
            reply,
            new Case05SeveralMatters(this),
            inner,
            unclear,
            lapsed,
            new Case09TooMuch(this),
            new Case10NotForDisclosure(this),
            new AfterTheReplies(this, refusal, reply, inner, lapsed),
        ];
        foreach (var day in cases.SelectMany(c => c.Scenes).GroupBy(s => s.Day).OrderBy(g => g.Key))
        {
            Today = day.Key;
            site.Clock.SetTo(day.Key);
            if (Head.HasNotWorkedYet)
            {
                await Head.EnterLetterMarkAsync("示应急公开");
            }

            foreach (var scene in day)
            {
                await scene.PlayAsync();
            }
        }
    }

    /// <summary>A tab of a visitor at a device and an address of their own.</summary>
    public async Task<IPage> TabAsync()
    {
        var context = await chromium.NewContextAsync(
            new()
            {
                BaseURL = site.Address,
                ViewportSize = new() { Width = 1280, Height = 900 },
                // The site stands behind a proxy, and each visitor has an address.
                ExtraHTTPHeaders = new Dictionary<string, string> { ["X-Forwarded-For"] = $"198.51.100.{++visitors}" },
            }
        );
        var tab = await context.NewPageAsync();
        tab.SetDefaultTimeout(30_000);
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        await site.DisposeAsync();
    }
}
