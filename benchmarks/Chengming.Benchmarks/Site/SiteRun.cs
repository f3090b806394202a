using System.Globalization;
using Chengming.Benchmarks.Batch;

namespace Chengming.Benchmarks.Site;

/// <summary>
/// <c>site sqlite|postgresql PROGRAM FOLDER [--items 62000,200000,1000000] [--seconds 8] [--rounds 3]</c>: whole pages of the published program
/// over growing databases, next to a page from memory; as a Markdown table for docs/performance.md. With 0 seconds the database is only filled.
/// </summary>
internal static class SiteRun
{
    private const int Port = 5410;
    private const int ReferencePort = 5411;
    private const int ItemsAsked = 2_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var (kind, program, folder) = (args[0], Path.GetFullPath(args[1]), Path.GetFullPath(args[2]));
        var sizes = (After(args, "--items") ?? "62000,200000,1000000")
            .Split(',')
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture));
        var seconds = int.Parse(After(args, "--seconds") ?? "8", CultureInfo.InvariantCulture);
        var rounds = int.Parse(After(args, "--rounds") ?? "3", CultureInfo.InvariantCulture);
        var database = SeedDatabase.Of(kind, folder);
        Directory.CreateDirectory(folder);
        // The demonstration brings the agencies.
        (await SiteAsync(program, database, ("Demo", "true"))).Dispose();
        Console.WriteLine(MachineLine.Now());
        Console.WriteLine(
            $"{database.Name}; requests a second over 32 connections, best of {rounds} rounds of {seconds} s."
        );
        Console.WriteLine();
        Console.WriteLine(
            "| items | page | of memory | not kept | ratio | kept, compressed | ratio | one visitor, 99th ms | first page s | anonymous MB |"
        );
        Console.WriteLine("|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var size in sizes)
        {
            new ItemSeed(database).GrowTo(size);
            if (seconds == 0)
            {
                continue;
            }

            await MeasureAsync(program, database, size, seconds, rounds);
        }

        Console.WriteLine($"Load at the end: {MachineLine.Load()}");
        return 0;
    }

    private static async Task MeasureAsync(string program, SeedDatabase database, int size, int seconds, int rounds)
    {
        using var memory = await RunningSite.StartAsync(
            Environment.ProcessPath!,
            [ReferencePage.Word],
            ReferencePort,
            []
        );
        using var site = await SiteAsync(program, database);
        foreach (var (name, paths) in Pages(size))
        {
            // One visitor first: what the first page of a kind has to learn, it learns once.
            Wrk.Ask(site.Address, paths, true, seconds, connections: 1);
            Wrk.Ask(site.Address, paths, true, seconds);
            var best = (Memory: 0.0, Fresh: 0.0, Kept: 0.0);
            for (var round = 0; round < rounds; round++)
            {
                best = (
                    Math.Max(best.Memory, Wrk.Ask(memory.Address, ["/"], false, seconds).PerSecond),
                    Math.Max(best.Fresh, Wrk.Ask(site.Address, paths, true, seconds).PerSecond),
                    Math.Max(best.Kept, Wrk.Ask(site.Address, [.. paths.Take(50)], false, seconds).PerSecond)
                );
            }

            var alone = Wrk.Ask(site.Address, paths, true, seconds, connections: 1);

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {size:#,0} | {name} | {best.Memory:#,0} | {best.Fresh:#,0} | {best.Fresh / best.Memory:0.000} | {best.Kept:#,0} | {best.Kept / best.Memory:0.00} | {alone.Percentile99:0.0} | {site.FirstPage.TotalSeconds:0.00} | {site.AnonymousMegabytes:0} |"
                )
            );
        }
    }

    private static Task<RunningSite> SiteAsync(
        string program,
        SeedDatabase database,
        params IEnumerable<(string Name, string Value)> further
    ) => RunningSite.StartAsync(program, ["serve"], Port, [.. database.Settings, .. further]);

    private static IEnumerable<(string Name, IReadOnlyList<string> Paths)> Pages(int size) =>
        [
            (
                "item",
                [
                    .. Enumerable
                        .Range(0, ItemsAsked)
                        .Select(i => $"/items/{ItemSeed.IdOf(1 + (int)((long)i * size / ItemsAsked))}"),
                ]
            ),
            ("list of a column", [.. ItemSeed.UsedColumns.Select(c => $"/columns/{c}")]),
            (
                "search, newest first",
                [
                    .. new[] { "应急", "检查", "安全生产检查", "城关镇", "地质灾害避险" }.Select(q =>
                        $"/search?q={Uri.EscapeDataString(q)}&sort=time"
                    ),
                ]
            ),
            (
                "search, best first",
                [.. new[] { "应急", "防汛", "救灾物资 石门" }.Select(q => $"/search?q={Uri.EscapeDataString(q)}")]
            ),
        ];

    private static string? After(string[] args, string option) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
