using Chengming;
using Chengming.Cli;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports;
using Chengming.Features.Audit;
using Chengming.Features.Files;
using Chengming.Features.Office;
using Chengming.Features.Portal;

return await CommandLine.RunAsync(
    args,
    ServeAsync,
    new CommandStreams(Console.Out, Console.Error, !Console.IsErrorRedirected)
);

static async Task<int> ServeAsync(string[] words)
{
    var builder = Platform.CreateBuilder(words);

    builder.AddPlatformData();
    builder.AddPortal();
    builder.AddAudit();
    builder.AddOffice();
    builder.AddAccounts();
    builder.AddAgencies();
    builder.AddFiles();
    builder.AddAnnualReports();

    await using var app = builder.Build();

    app.UsePortal();
    app.MapPortal();
    app.MapAccounts();
    app.MapAudit();
    app.MapAnnualReports();
    app.MapFiles();

    await app.PrepareDatabaseAsync();
    await app.PrepareSealAsync();
    await app.LoadDemoAsync();
    app.SayWhereToLook();
    await app.RunAsync();
    return CommandLine.Done;
}
