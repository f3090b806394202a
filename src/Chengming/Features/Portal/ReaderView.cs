namespace Chengming.Features.Portal;

/// <summary>How a reader wants to see the site: large type (长辈模式) and the language of the interface. Kept in two cookies.</summary>
public sealed class ReaderView
{
    private const string LargeCookie = "large";
    private const string LanguageCookie = "lang";

    /// <summary>The wishes that came with the current request.</summary>
    public ReaderView(IHttpContextAccessor accessor)
        : this(accessor.HttpContext ?? throw new InvalidOperationException("There is no reader outside a request.")) { }

    internal ReaderView(HttpContext context)
    {
        IsLarge = context.Request.Cookies[LargeCookie] == "1";
        IsEnglish = context.Request.Cookies[LanguageCookie] == "en";
    }

    /// <summary>True for large type.</summary>
    public bool IsLarge { get; }

    /// <summary>True when the interface speaks English; reports stay Chinese.</summary>
    public bool IsEnglish { get; }

    /// <summary>The value of the page's <c>lang</c> attribute.</summary>
    public string Language => IsEnglish ? "en" : "zh-CN";

    internal string Key => $"{(IsLarge ? "large" : "")}{Language}";

    internal static IResult Change(HttpContext context, string? large, string? lang, string? back)
    {
        Keep(context, LargeCookie, large, "1");
        Keep(context, LanguageCookie, lang, "en");
        context.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect(IsOurs(back) ? "~" + back : "~/");
    }

    private static void Keep(HttpContext context, string name, string? wish, string on)
    {
        if (wish == on)
        {
            var year = new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            };
            context.Response.Cookies.Append(name, on, year);
        }
        else if (wish is not null)
        {
            context.Response.Cookies.Delete(name);
        }
    }

    private static bool IsOurs(string? back) =>
        back is ['/', ..]
        && !back.StartsWith("//", StringComparison.Ordinal)
        && !back.Contains('\\', StringComparison.Ordinal);
}

internal static class ReaderViewAddress
{
    public static void MapReaderView(this WebApplication app) =>
        app.MapGet(
                "/view",
                (HttpContext context, string? large, string? lang, string? back) =>
                    ReaderView.Change(context, large, lang, back)
            )
            .AllowAnonymous();
}
