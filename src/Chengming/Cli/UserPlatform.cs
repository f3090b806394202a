using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Office;

namespace Chengming.Cli;

/// <summary>The platform without its web server, for commands that keep accounts: same settings, same database, same actions.</summary>
internal sealed class UserPlatform : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly AsyncServiceScope scope;

    private UserPlatform(WebApplication app)
    {
        this.app = app;
        scope = app.Services.CreateAsyncScope();
    }

    /// <summary>The person at the keyboard of the server, as the audit names it.</summary>
    public static ActionContext Context(string? reason = null) =>
        new(Actor.Platform($"命令行（{Environment.UserName}）"), Reason: reason);

    /// <summary>Comes up with the settings of the surroundings.</summary>
    public static async Task<UserPlatform> StartAsync()
    {
        var builder = Platform.CreateBuilder([]);
        builder.AddPlatformData();
        builder.AddAudit();
        builder.AddOffice();
        builder.AddAccounts();
        builder.AddAgencies();
        var built = builder.Build();
        await built.PrepareDatabaseAsync();
        await built.PrepareSealAsync();
        return new UserPlatform(built);
    }

    /// <summary>A part of the platform.</summary>
    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await app.DisposeAsync();
    }
}
