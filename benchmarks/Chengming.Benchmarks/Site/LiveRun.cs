using System.Diagnostics;
using System.Globalization;
using Chengming.Benchmarks.Batch;

namespace Chengming.Benchmarks.Site;

/// <summary>
/// <c>live sqlite|postgresql FOLDER [--pages 500] [--publish 100] [--seconds 20]</c>: the public reads so many pages a second while so many items a
/// second are published by the platform's own action, in the process that serves the pages. How long readers wait, and how long after
/// publishing an item is found. The database is one that <c>site</c> filled.
/// </summary>
internal static class LiveRun
{
    private const int Port = 5413;
    private const int WarmUpSeconds = 15;
    private const int SearchedEvery = 20;

    public static async Task<int> RunAsync(string[] args)
    {
        var (kind, folder) = (args[0], Path.GetFullPath(args[1]));
        var pages = Number(args, "--pages", 500);
        var publish = Number(args, "--publish", 100);
        var seconds = Number(args, "--seconds", 20);
        var database = SeedDatabase.Of(kind, folder);
        Console.WriteLine(MachineLine.Now());
        // As the platform's own settings say (Chengming.csproj).
        ThreadPool.SetMinThreads(16, 16);
        await using var site = new LiveSite(database, Port);
        var address = await site.StartAsync();
        Console.Error.WriteLine("Drafting and signing what is to be published …");
        var desk = new LiveDesk(site.Services);
        var ready = await desk.ReadyAsync(publish * seconds);
        await LoadAsync(address, database, pages, WarmUpSeconds);

        var alone = await LoadAsync(address, database, pages, seconds);
        var reading = LoadAsync(address, database, pages, seconds);
        await Task.Delay(TimeSpan.FromSeconds(LiveLoad.UncountedSeconds));
        var (rate, found) = await PublishAsync(desk, ready, address, publish);
        var meanwhile = await reading;
        Console.WriteLine($"{database.Name}, {database.CountItems():#,0} items, {pages} pages a second asked for.");
        Console.WriteLine($"Nothing published: {alone}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rate:0.0} items a second: {meanwhile}"));
        Console.WriteLine($"Found after publishing: {LatencyLine.Of(found)}");
        Console.WriteLine($"Load at the end: {MachineLine.Load()}");
        return 0;
    }

    private static async Task<(double Rate, List<double> Found)> PublishAsync(
        LiveDesk desk,
        List<ReadyItem> items,
        Uri address,
        int rate
    )
    {
        using var reader = new HttpClient { BaseAddress = address };
        var found = new List<double>();
        var watch = Stopwatch.StartNew();
        for (var n = 0; n < items.Count; n++)
        {
            var early = TimeSpan.FromSeconds((double)n / rate) - watch.Elapsed;
            if (early > TimeSpan.Zero)
            {
                await Task.Delay(early);
            }

            await desk.PublishAsync(items[n]);
            if (n % SearchedEvery == 0)
            {
                found.Add(await UntilFoundAsync(reader, items[n]));
            }
        }

        return (items.Count / watch.Elapsed.TotalSeconds, found);
    }

    private static async Task<double> UntilFoundAsync(HttpClient reader, ReadyItem item)
    {
        var search = new Uri($"/search?q={Uri.EscapeDataString($"\"{item.Title}\"")}&sort=time", UriKind.Relative);
        var watch = Stopwatch.StartNew();
        while (!(await reader.GetStringAsync(search)).Contains(item.Id.ToString(), StringComparison.Ordinal)) { }
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>Readers in a process of their own.</summary>
    private static async Task<string> LoadAsync(Uri address, SeedDatabase database, int rate, int seconds)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [
                LiveLoad.Word,
                address.ToString(),
                database.CountItems().ToString(CultureInfo.InvariantCulture),
                rate.ToString(CultureInfo.InvariantCulture),
                seconds.ToString(CultureInfo.InvariantCulture),
            ]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var load = Process.Start(start)!;
        var said = await load.StandardOutput.ReadToEndAsync();
        await load.WaitForExitAsync();
        return load.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException("The readers failed.");
    }

    private static int Number(string[] args, string option, int otherwise) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length
            ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
            : otherwise;
}
