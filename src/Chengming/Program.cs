using Chengming.Cli;

return await CommandLine.RunAsync(
    args,
    async rest =>
    {
        await using var app = WebApplication.CreateBuilder(rest).Build();
        await app.RunAsync();
        return CommandLine.Done;
    },
    new CommandStreams(Console.Out, Console.Error, !Console.IsErrorRedirected)
);
