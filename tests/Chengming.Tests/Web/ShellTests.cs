using System.Net;
using System.Text.RegularExpressions;
using Chengming.Features.Portal;
using Chengming.Tests.Architecture;

namespace Chengming.Tests.Web;

public sealed partial class ShellTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/reports/demo-yjj/2024")]
    [InlineData("/office/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/site.css")]
    public async Task Get_AnyAddress_CarriesTheSecurityHeaders(string address)
    {
        using var client = server.CreateClient();

        using var answer = await client.GetAsync(
            new Uri(address, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        string One(string name) => Assert.Single(answer.Headers.GetValues(name));
        Assert.Equal("nosniff", One("X-Content-Type-Options"));
        Assert.Equal("same-origin", One("Referrer-Policy"));
        Assert.Contains("camera=()", One("Permissions-Policy"), StringComparison.Ordinal);
        var policy = One("Content-Security-Policy");
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports")]
    [InlineData("/reports/demo-zrj/2024")]
    [InlineData("/agencies/demo-yjj/reports")]
    [InlineData("/office/sign-in")]
    public async Task Get_AnyPage_HasNothingInline(string address)
    {
        var page = await server.PageAsync(address);

        Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), [onclick], [onchange]"));
    }

    [Fact]
    public async Task View_LargeAsked_KeepsItInACookieAndGoesBack()
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });

        using var answer = await client.GetAsync(
            new Uri("/view?large=1&back=%2Freports%3Fyear%3D2023", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("/reports?year=2023", answer.Headers.Location!.OriginalString);
        Assert.Contains(
            answer.Headers.GetValues("Set-Cookie"),
            c => c.StartsWith("large=1;", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task View_BackToAnotherSite_GoesHome(string back)
    {
        using var client = server.CreateClient(new() { AllowAutoRedirect = false });

        using var answer = await client.GetAsync(
            new Uri($"/view?lang=en&back={Uri.EscapeDataString(back)}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Get_ReaderWithCookies_SeesLargeTypeAndEnglish_AndTheNextReaderDoesNot()
    {
        var hers = await server.PageAsync("/reports?year=2022", "large=1; lang=en");
        var his = await server.PageAsync("/reports?year=2022");

        Assert.Equal(("en", "large"), (hers.DocumentElement.GetAttribute("lang"), hers.DocumentElement.ClassName));
        Assert.Equal("3 agencies, 3 reports", hers.QuerySelector("#found")!.TextContent);
        Assert.Equal(
            ("zh-CN", null),
            (his.DocumentElement.GetAttribute("lang"), his.DocumentElement.GetAttribute("class"))
        );
        Assert.Equal("3 个机关，3 份报告", his.QuerySelector("#found")!.TextContent);
    }

    [Fact]
    public async Task Get_Health_Answers()
    {
        using var client = server.CreateClient();

        Assert.Equal(
            "Healthy",
            await client.GetStringAsync(
                new Uri("/health/live", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(
            "Healthy",
            await client.GetStringAsync(
                new Uri("/health/ready", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );
    }

    /// <summary>An upload above the limit breaks the form itself; the page that says so must not stumble over the same form.</summary>
    [Fact]
    public async Task Bug_2_AFormThatCannotBeReadMadeItsProblemPageSayNotFound()
    {
        using var client = server.CreateClient();
        using var broken = new StringContent("no boundary");
        broken.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue("multipart/form-data");

        using var answer = await client.PostAsync(
            new Uri("/problem/413", UriKind.Relative),
            broken,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("文件超出大小限制", (await PortalServer.PageOf(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void EveryWordOfThePages_IsThereInEnglish()
    {
        var missing =
            from file in SourceTree.Files("src/Chengming/Features", "*.cshtml")
            from Match word in Word().Matches(File.ReadAllText(file))
            where !Words.HasEnglishFor(word.Groups[1].Value)
            select $"{SourceTree.Relative(file)}: {word.Groups[1].Value}";

        Assert.Empty(missing);
    }

    [GeneratedRegex("""\bT\["([^"]*)["]""")]
    private static partial Regex Word();
}
