using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Chengming.BrowserTests.TenCases;

/// <summary>The site of the invented county with its staff and no case, on a clock that the play moves from day to day.</summary>
internal sealed class PlaySite : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("chengming-ten-cases-").FullName;

    public PlayClock Clock { get; } = new();

    /// <summary>Address of the site.</summary>
    public string Address => ClientOptions.BaseAddress.ToString().TrimEnd('/');

    /// <summary>The play is longer than a password lives.</summary>
    public async Task KeepPasswordsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var change = scope.ServiceProvider.GetRequiredService<ChangeSettings>();
        var settings = new SecuritySettings { PasswordDays = 0 };
        var changed = await change.RunAsync(settings, ActionContext.Platform("十件申请"), CancellationToken.None);
        Assert.True(changed.IsDone);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("environment", "Development");
        builder.UseSetting("DataPath", folder);
        builder.UseSetting("Demo", "true");
        builder.UseSetting("Demo:Items", "false");
        builder.UseSetting("Jobs", "false");
        builder.ConfigureLogging(log => log.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            // Everybody signs in again on every day: hashes that take no time.
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A clock that goes on by itself and is set to nine in the morning of a day of the play.</summary>
internal sealed class PlayClock : TimeProvider
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly TimeOnly Opening = new(9, 0);
    private TimeSpan ahead;

    public PlayClock() => SetTo(new DateOnly(2026, 3, 2));

    public void SetTo(DateOnly day) => ahead = new DateTimeOffset(day.ToDateTime(Opening), China) - base.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
