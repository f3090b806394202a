using Chengming.Features.Accounts;
using Chengming.Features.Audit.Verifying;
using Chengming.Features.Office.Lists;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;

namespace Chengming.Features.Audit.Office;

/// <summary>What the audit can be told besides its pages.</summary>
internal static class AuditAddresses
{
    public static void MapAuditAddresses(this WebApplication app)
    {
        app.MapPost(AuditLinks.Export, ExportAsync).For(Audience.AuditAdministrators);
        app.MapPost(AuditLinks.StopVerifying, StopAsync).For(Audience.AuditAdministrators);
    }

    private static async Task<IResult> StopAsync(HttpContext visit, IAntiforgery forms, Verification verification)
    {
        if (!await forms.IsRequestValidAsync(visit))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        verification.Stop();
        return Results.LocalRedirect(AuditLinks.Verify);
    }

    private static async Task<IResult> ExportAsync(HttpContext visit, IAntiforgery forms, ExportAudit export)
    {
        var wish = ListWish<AuditRecord>.Of(AuditList.List, visit.Request.Query, new HashSet<string>());
        if (!await forms.IsRequestValidAsync(visit) || wish.Meaningless.Count > 0)
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
