using Chengming;
using Chengming.Cli;
using Chengming.Data;
using Chengming.Data.Protection.Keys;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Setup;
using Chengming.Features.AnnualReports;
using Chengming.Features.Audit;
using Chengming.Features.Files;
using Chengming.Features.Operations;
using Chengming.Features.Portal;
using Chengming.Features.Publishing;
using Chengming.Features.Requests;

return await CommandLine.RunAsync(
    args,
    ServeAsync,
    new CommandStreams(Console.Out, Console.Error, !Console.IsErrorRedirected)
);

static async Task<int> ServeAsync(string[] words)
{
    await using var app = PlatformFeatures.Build(words);

    var settled = Task.Run(app.IsSettledAsync);
    app.UsePortal();
    app.MapPortal();
    app.MapAccounts();
    app.MapAudit();
    app.MapPublishing();
    app.MapAnnualReports();
    app.MapFiles();
    app.MapRequests();
    app.MapOperations();
    var written = Task.Run(() => FirstPages.WriteHomeAsync(app.Services, settled));

    if (!await settled)
    {
        await using var turn = await app.TakeStartTurnAsync();
        try
        {
            await app.PrepareDatabaseAsync();
        }
        catch (KeyFileException e)
        {
            await Console.Error.WriteLineAsync($"chengming：{e.Message}");
            return CommandLine.BadInput;
        }

        await app.LoadDemoAsync();
        await app.SayHowToSetUpAsync();
    }

    app.SayWhereToLook();
    await app.StartAsync();
    await written;
    await app.DoWhatWaitedAsync();
    await app.WaitForShutdownAsync();
    return CommandLine.Done;
}
