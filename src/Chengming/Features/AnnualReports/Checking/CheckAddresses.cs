using Chengming.Features.Accounts;
using Microsoft.AspNetCore.Antiforgery;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>What a batch can be told, and what can be fetched of it, besides its pages.</summary>
internal static class CheckAddresses
{
    public static void MapChecking(this WebApplication app)
    {
        app.MapPost(
                "/office/check/{id}/stop",
                (HttpContext http, IAntiforgery forms, string id, CheckBatches batches) =>
                    TellAsync(http, forms, id, batches, batches.Stop, CheckLinks.Batch)
            )
            .For(Audience.Business);
        app.MapPost(
                "/office/check/{id}/delete",
                (HttpContext http, IAntiforgery forms, string id, CheckBatches batches) =>
                    TellAsync(http, forms, id, batches, batches.Delete, _ => CheckLinks.Start)
            )
            .For(Audience.Business);
        app.MapCheckDownloads();
    }

    private static async Task<IResult> TellAsync(
        HttpContext http,
        IAntiforgery forms,
        string id,
        CheckBatches batches,
        Action<CheckBatch> tell,
        Func<string, string> next
    )
    {
        if (!await forms.IsRequestValidAsync(http))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        if (batches.Find(id, http.User.AccountId()) is not { } batch)
        {
            return Results.NotFound();
        }

        tell(batch);
        return Results.LocalRedirect("~" + next(id));
    }
}
