namespace Chengming.Features.Accounts.SigningIn;

/// <summary>Where a sign-in comes from.</summary>
/// <param name="Address">Network address; null inside the process.</param>
/// <param name="Browser">Name of the browser and its system, e.g. Edge（Windows）.</param>
public sealed record Visitor(string? Address, string Browser)
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("QQBrowser/", "QQ浏览器"),
        ("360SE", "360浏览器"),
        ("360EE", "360浏览器"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "HarmonyOS"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("UOS", "统信UOS"),
        ("Kylin", "麒麟"),
        ("Linux", "Linux"),
    ];

    /// <summary>The visitor of a request.</summary>
    public static Visitor Of(HttpContext visit) =>
        new(visit.Connection.RemoteIpAddress?.ToString(), BrowserOf(visit.Request.Headers.UserAgent.ToString()));

    /// <summary>What the browser says of itself, in two words.</summary>
    public static string BrowserOf(string userAgent)
    {
        var browser = NameIn(userAgent, Browsers) ?? "其他程序";
        return NameIn(userAgent, Systems) is { } system ? $"{browser}（{system}）" : browser;
    }

    private static string? NameIn(string userAgent, (string Mark, string Name)[] known) =>
        known.FirstOrDefault(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
