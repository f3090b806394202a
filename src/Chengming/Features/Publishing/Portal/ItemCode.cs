using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Portal;
using Chengming.Features.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Portal;

/// <summary>The address of a public item as a code for a telephone (分享). A picture of its own, so that the page of the item need not wait for it.</summary>
internal static class ItemCode
{
    public static void MapItemCode(this WebApplication app) =>
        app.MapGet("/items/{id:guid}/code.svg", CodeAsync).For(Audience.Everybody);

    private static async Task<IResult> CodeAsync(Guid id, HttpContext visit, PlatformDb db, CancellationToken cancel)
    {
        if (!await db.Set<PublicItem>().AnyAsync(i => i.Id == id, cancel))
        {
            return Results.StatusCode(
                await db.WithdrawnAsync(id, cancel) is null ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone
            );
        }

        var code = QrPicture.Of($"{visit.Request.Scheme}://{visit.Request.Host}{ItemLinks.Item(id)}");
        return Results.Text(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.Size} {code.Size}"><path fill="#fff" d="M0 0h{code.Size}v{code.Size}H0z"/><path shape-rendering="crispEdges" d="{code.Path}"/></svg>""",
            "image/svg+xml"
        );
    }
}
