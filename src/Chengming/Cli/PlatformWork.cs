using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Operations.Backups;

namespace Chengming.Cli;

/// <summary>Runs a command that works on the platform's data, with the same settings as the web server and without starting it.</summary>
internal static class PlatformWork
{
    /// <summary>The person at the keyboard of the server, as the audit names it.</summary>
    public static ActionContext Context(string? reason = null) =>
        new(Actor.Platform($"命令行（{Environment.UserName}）"), Reason: reason);

    /// <summary>Does the work on the data as they are; a fault that a person can mend becomes one line and the code for bad input.</summary>
    /// <param name="streams">Where to say what came of it.</param>
    /// <param name="work">What to do with the services.</param>
    /// <param name="dataPath">Folder of the data; null for the one that the settings name.</param>
    public static Task<int> RunAsync(
        CommandStreams streams,
        Func<IServiceProvider, Task<int>> work,
        string? dataPath = null
    ) => RunAsync(streams, SettingsOf(streams, dataPath), _ => Task.CompletedTask, work);

    /// <summary>Brings the database and the keys up to this version first, as a start of the web server does.</summary>
    /// <param name="streams">Where to say what came of it.</param>
    /// <param name="work">What to do with the services.</param>
    /// <param name="dataPath">Folder of the data; null for the one that the settings name.</param>
    public static Task<int> RunPreparedAsync(
        CommandStreams streams,
        Func<IServiceProvider, Task<int>> work,
        string? dataPath = null
    ) =>
        RunAsync(
            streams,
            SettingsOf(streams, dataPath),
            async app =>
            {
                await using var turn = await app.TakeStartTurnAsync();
                await app.PrepareDatabaseAsync();
            },
            work
        );

    private static string[] SettingsOf(CommandStreams streams, string? dataPath) =>
        [.. streams.Settings, .. dataPath is null ? Array.Empty<string>() : [$"DataPath={dataPath}"]];

    private static async Task<int> RunAsync(
        CommandStreams streams,
        string[] settings,
        Func<WebApplication, Task> prepare,
        Func<IServiceProvider, Task<int>> work
    )
    {
        try
        {
            // The command says itself what went wrong.
            await using var app = PlatformFeatures.Build(["Logging:LogLevel:Default=None", .. settings]);
            await prepare(app);
            await using var scope = app.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        }
        catch (Exception e)
            when (e
                    is NotRestorableException
                        or IOException
                        or UnauthorizedAccessException
                        or InvalidOperationException
                        or System.Data.Common.DbException
            )
        {
            await streams.Messages.WriteLineAsync($"chengming：{e.Message.ReplaceLineEndings(" ")}");
            return CommandLine.BadInput;
        }
    }
}
