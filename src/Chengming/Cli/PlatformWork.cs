using Chengming.Features.Operations.Backups;

namespace Chengming.Cli;

/// <summary>Runs a command that works on the platform's data, with the same settings as the web server and without starting it.</summary>
internal static class PlatformWork
{
    /// <summary>Does the work; a fault that a person can mend becomes one line and the code for bad input.</summary>
    public static async Task<int> RunAsync(CommandStreams streams, Func<IServiceProvider, Task<int>> work)
    {
        try
        {
            // The command says itself what went wrong.
            await using var app = PlatformFeatures.Build(["Logging:LogLevel:Default=None"]);
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
