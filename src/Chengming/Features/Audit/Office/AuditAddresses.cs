using Chengming.Features.Accounts;
using Chengming.Features.Audit.Verifying;
using Chengming.Features.Office.Lists;
using Microsoft.Net.Http.Headers;

namespace Chengming.Features.Audit.Office;

/// <summary>What the audit can be told besides its pages.</summary>
internal static class AuditAddresses
{
    public static void MapAuditAddresses(this WebApplication app)
    {
        app.MapPost(AuditLinks.Export, Export).FromOwnForms().For(Audience.AuditAdministrators);
        app.MapPost(AuditLinks.StopVerifying, Stop).FromOwnForms().For(Audience.AuditAdministrators);
    }

    private static IResult Stop(Verification verification)
    {
        verification.Stop();
        return Results.LocalRedirect(AuditLinks.Verify);
    }

    private static IResult Export(HttpContext visit, ExportAudit export)
    {
        var wish = ListWish<AuditRecord>.Of(AuditList.List, visit.Request.Query, new HashSet<string>());
        if (wish.Meaningless.Count > 0)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        visit.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.Stream(
            output => export.RunAsync(wish, output, visit.Acting(), visit.RequestAborted),
            "application/x-ndjson",
            "审计记录.jsonl"
        );
    }
}
