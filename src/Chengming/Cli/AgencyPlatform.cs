using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;

namespace Chengming.Cli;

/// <summary>The platform's data and the actions on agencies without the web server.</summary>
internal static class AgencyPlatform
{
    /// <summary>How the audit names what is done here.</summary>
    public static ActionContext Context { get; } = ActionContext.Platform("命令行");

    /// <summary>Runs a piece of work on the database that the settings name; brings it up to this version first.</summary>
    /// <param name="dataPath">Folder of the data; null for the one that the settings name.</param>
    /// <param name="work">What to do with the services.</param>
    public static async Task<int> RunAsync(string? dataPath, Func<IServiceProvider, Task<int>> work)
    {
        var builder = Platform.CreateBuilder(dataPath is null ? [] : [$"DataPath={dataPath}"]);
        builder.Logging.ClearProviders();
        builder.AddPlatformData();
        builder.Services.AddOutputCache();
        builder.Services.AddAgencyActions();
        await using var app = builder.Build();
        await app.PrepareDatabaseAsync();
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
