using Chengming.Features.Accounts;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>What a batch can be told, and what can be fetched of it, besides its pages.</summary>
internal static class CheckAddresses
{
    public static void MapChecking(this WebApplication app)
    {
        app.MapPost(
                "/office/check/{id}/stop",
                (HttpContext http, string id, CheckBatches batches) =>
                    Tell(http, id, batches, batches.Stop, CheckLinks.Batch)
            )
            .FromOwnForms()
            .For(Audience.Business);
        app.MapPost(
                "/office/check/{id}/delete",
                (HttpContext http, string id, CheckBatches batches) =>
                    Tell(http, id, batches, batches.Delete, _ => CheckLinks.Start)
            )
            .FromOwnForms()
            .For(Audience.Business);
        app.MapCheckDownloads();
    }

    private static IResult Tell(
        HttpContext http,
        string id,
        CheckBatches batches,
        Action<CheckBatch> tell,
        Func<string, string> next
    )
    {
        if (batches.Find(id, http.User.AccountId()) is not { } batch)
        {
            return Results.NotFound();
        }

        tell(batch);
        return Results.LocalRedirect("~" + next(id));
    }
}
