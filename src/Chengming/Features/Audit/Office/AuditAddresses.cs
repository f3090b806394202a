using Chengming.Features.Accounts;
using Chengming.Features.Audit.Verifying;
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

    private static async Task<IResult> ExportAsync(
        HttpContext visit,
        IAntiforgery forms,
        ExportAudit export,
        DateOnly? from,
        DateOnly? to,
        string? actor,
        string? act,
        string? subject
    )
    {
        if (!await forms.IsRequestValidAsync(visit))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        var search = new AuditSearch(from, to, actor, act, subject);
        visit.Response.Headers[HeaderNames.CacheControl] = "no-store";
        return Results.Stream(
            output => export.RunAsync(search, output, visit.Acting(), visit.RequestAborted),
            "application/x-ndjson",
            "审计记录.jsonl"
        );
    }
}
