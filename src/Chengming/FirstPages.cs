using System.Data.Common;
using Chengming.Data;
using Chengming.Features.Portal;
using Chengming.Features.Portal.Home;
using Chengming.Features.Publishing;
using Chengming.Features.Requests;
using Microsoft.AspNetCore.DataProtection;

namespace Chengming;

/// <summary>
/// The first pages after a start come before everything that can wait: the look through the files of the program, the pages of the page framework,
/// the keys of cookies and forms, the model of the object mapper (seconds on a small machine), the jobs.
/// </summary>
internal static class FirstPages
{
    /// <summary>How long they go first.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Writes the home page for nobody while the server still starts, so that the first visitor does not wait for all that has to be learned for it.
    /// </summary>
    /// <param name="services">Those of the server.</param>
    /// <param name="settled">Whether the database can be read already.</param>
    /// <returns>Whether it was written; when it was not, the first visitor sees why.</returns>
    public static async Task<bool> WriteHomeAsync(IServiceProvider services, Task<bool> settled)
    {
        if (!await settled)
        {
            return false;
        }

        await using var scope = services.CreateAsyncScope();
        var visit = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = visit;
        try
        {
            var home = await scope.ServiceProvider.GetRequiredService<HomeModel>().GetAsync(visit.RequestAborted);
            await home.ExecuteAsync(visit);
            return true;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException or InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Does what has waited; a faulty file of the program ends it with what is wrong.</summary>
    public static async Task DoWhatWaitedAsync(this WebApplication app)
    {
        await Task.WhenAny(Task.Delay(Term, app.Lifetime.ApplicationStopping));
        await Task.Run(() =>
        {
            PublishingFeature.CheckData();
            RequestsFeature.CheckData();
            app.Services.GetRequiredService<LatePages>().Learn();
            _ = app.Services.GetDataProtector(nameof(FirstPages)).Protect([]);
        });
        await using var scope = app.Services.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<PlatformDb>().Model;
    }
}
