using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Agencies;

/// <summary>Agencies of a site, for tests.</summary>
internal static class AgenciesOfTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Registers an agency of the invented county.</summary>
    public static Task<Agency> RegisterAsync(
        this PortalServer site,
        string code,
        string? parent = null,
        AgencyKind? kind = null
    ) =>
        site.WithAsync(async services =>
            (
                await services
                    .GetRequiredService<RegisterAgency>()
                    .RunAsync(
                        new(
                            code,
                            $"示例县{code}局",
                            code,
                            new Region("990101", "示例县"),
                            kind ?? AgencyKind.Department,
                            parent
                        ),
                        TestActions.Context,
                        Cancel
                    )
            ).OrThrow()
        );

    /// <summary>The agency as it is in the database.</summary>
    public static Task<Agency> AgencyAsync(this PortalServer site, string code) =>
        site.WithAsync(s => s.GetRequiredService<PlatformDb>().Agencies.SingleAsync(a => a.Code == code, Cancel));

    /// <summary>Does something with the services of the site.</summary>
    public static async Task<T> WithAsync<T>(this PortalServer site, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
