using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using RazorSlices;

namespace Chengming.Features.Portal.Shell;

/// <summary>What a public page says of itself to what stands around it.</summary>
/// <param name="Title">Its title; null for the name of the site alone.</param>
/// <param name="Place">Its place in the main navigation; null for none.</param>
internal sealed record ShownPage(string? Title, string? Place)
{
    /// <summary>The tags for inspection; null where the page has no column.</summary>
    public ColumnTags? Tags { get; init; }

    /// <summary>True when the page writes the tags of the site itself.</summary>
    public bool HasOwnTags { get; init; }

    /// <summary>Address of the feed of what it lists; null when there is none.</summary>
    public string? Feed { get; init; }

    /// <summary>Its script, below <c>wwwroot</c>; null for none.</summary>
    public string? Script { get; init; }

    /// <summary>True when search engines should leave it out.</summary>
    public bool NoIndex { get; init; }
}

/// <summary>What stands around a public page: head, navigation, foot.</summary>
/// <param name="Page">The page.</param>
/// <param name="Site">The site.</param>
/// <param name="Host">The host it was asked for at.</param>
/// <param name="Back">The address of the page, escaped, so that a switch leads back to it.</param>
internal sealed record ShellView(ShownPage Page, SiteSettings Site, string Host, string Back)
{
    /// <summary>What stands around a page.</summary>
    public static async Task<ShellView> OfAsync(HttpContext visit, ShownPage page)
    {
        // A page that says the platform is at fault must not ask the database, which may be the fault.
        var site =
            visit.Response.StatusCode >= StatusCodes.Status500InternalServerError
                ? new SiteSettings()
                : await visit.RequestServices.GetRequiredService<SiteIdentity>().GetAsync(visit.RequestAborted);
        var here = visit.Features.Get<IStatusCodeReExecuteFeature>() is { } original
            ? original.OriginalPath + original.OriginalQueryString
            : visit.Request.Path + visit.Request.QueryString;
        return new ShellView(page, site, visit.Request.Host.Host, Uri.EscapeDataString(here));
    }
}

/// <summary>Slices (docs/adr/0012-slices.md) in pages of the page framework.</summary>
internal static class SlicesInPages
{
    /// <summary>Writes a slice where a page stands now.</summary>
    public static async Task<IHtmlContent> SliceAsync(this IHtmlHelper html, RazorSlice slice)
    {
        var visit = html.ViewContext.HttpContext;
        (slice.HttpContext, slice.ServiceProvider) = (visit, visit.RequestServices);
        await slice.RenderAsync(
            html.ViewContext.Writer,
            visit.RequestServices.GetRequiredService<System.Text.Encodings.Web.HtmlEncoder>()
        );
        return HtmlString.Empty;
    }
}
