using Chengming.Data;
using Chengming.Features.Publishing;
using Chengming.Features.Requests;

namespace Chengming;

/// <summary>
/// The first pages after a start come before everything that can wait: the look through the files of the program, the model of the object
/// mapper (seconds on a small machine), the jobs.
/// </summary>
internal static class FirstPages
{
    /// <summary>How long they go first.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromSeconds(2);

    /// <summary>Does what has waited; a faulty file of the program ends it with what is wrong.</summary>
    public static async Task DoWhatWaitedAsync(this WebApplication app)
    {
        await Task.WhenAny(Task.Delay(Term, app.Lifetime.ApplicationStopping));
        await Task.Run(() =>
        {
            PublishingFeature.CheckData();
            RequestsFeature.CheckData();
        });
        await using var scope = app.Services.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<PlatformDb>().Model;
    }
}
