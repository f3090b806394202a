using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Chengming.Benchmarks.Batch;

namespace Chengming.Benchmarks.Site;

/// <summary>
/// <c>cases sqlite|postgresql PROGRAM FOLDER [--cases 1000,10000,100000]</c>: pages of the back office about applications, one visit after the
/// other by a signed-in handler, and the recomputation after a changed calendar, over growing databases; as a Markdown table for docs/performance.md.
/// </summary>
internal static partial class CaseRun
{
    private const int Port = 5412;
    private const int WarmUp = 30;
    private const int Visits = 200;

    public static async Task<int> RunAsync(string[] args)
    {
        var (kind, program, folder) = (args[0], Path.GetFullPath(args[1]), Path.GetFullPath(args[2]));
        var at = Array.IndexOf(args, "--cases");
        var sizes = (at >= 0 ? args[at + 1] : "1000,10000,100000")
            .Split(',')
            .Select(n => int.Parse(n, CultureInfo.InvariantCulture));
        var database = SeedDatabase.Of(kind, folder);
        Directory.CreateDirectory(folder);
        // The demonstration brings the bureau, its people and the cases that are copied.
        (await StartAsync(program, database, ("Demo", "true"))).Dispose();
        Console.WriteLine(MachineLine.Now());
        Console.WriteLine($"{database.Name}; {Visits} visits one after the other, ms.");
        Console.WriteLine();
        Console.WriteLine("| cases | page | median | 99th of 100 |");
        Console.WriteLine("|--:|---|--:|--:|");
        foreach (var size in sizes)
        {
            new CaseSeed(database).GrowTo(size);
            var reckoning = new ReckoningRun(database);
            var open = reckoning.MakeStale();
            using var site = await StartAsync(program, database);
            var reckoned = await reckoning.WaitAsync();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {size:#,0} | recomputation of {open:#,0} open cases | {reckoned.TotalMilliseconds:0} | – |"
                )
            );
            using var handler = await SignInAsync(site.Address);
            foreach (var (name, address) in Pages(size))
            {
                var times = await VisitAsync(handler, address);
                Console.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {size:#,0} | {name} | {times[Visits / 2]:0.0} | {times[Visits * 99 / 100]:0.0} |"
                    )
                );
            }

            var export = await ExportAsync(handler);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {size:#,0} | the register as a workbook, {export.Length / 1024:#,0} KB | {export.Time.TotalMilliseconds:0} | – |"
                )
            );
        }

        Console.WriteLine($"Load at the end: {MachineLine.Load()}");
        return 0;
    }

    private static IEnumerable<(string Name, Func<int, string> Address)> Pages(int size) =>
        [
            ("inbox: open, mine", _ => "office/requests?state=open&who=me"),
            ("register, newest first", _ => "office/requests"),
            ("a case", visit => $"office/requests/{CaseSeed.IdOf(1 + (visit * 37 % size))}"),
            ("statistics of a year", _ => "office/statistics?from=2026-01-01&until=2026-12-31"),
            (
                "cases behind a figure",
                _ => "office/statistics/demo-yjj/own/2026-01-01/2026-12-31/cases/t3.results.partial.total"
            ),
            ("morning page", _ => "office"),
        ];

    private static async Task<double[]> VisitAsync(HttpClient handler, Func<int, string> address)
    {
        var times = new double[Visits];
        for (var visit = -WarmUp; visit < Visits; visit++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await handler.GetAsync(new Uri(address(visit + WarmUp), UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            answer.EnsureSuccessStatusCode();
            if (visit >= 0)
            {
                times[visit] = watch.Elapsed.TotalMilliseconds;
            }
        }

        Array.Sort(times);
        return times;
    }

    private static async Task<(TimeSpan Time, int Length)> ExportAsync(HttpClient handler)
    {
        var watch = Stopwatch.StartNew();
        var workbook = await handler.GetByteArrayAsync(new Uri("office/requests?handler=Export", UriKind.Relative));
        return (watch.Elapsed, workbook.Length);
    }

    private static async Task<HttpClient> SignInAsync(Uri site)
    {
        var client = new HttpClient { BaseAddress = site };
        var page = new Uri("office/sign-in", UriKind.Relative);
        var token = Token().Match(await client.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["SignInName"] = "chengban",
                ["Password"] = "Demo-2026-chengming",
                ["__RequestVerificationToken"] = token,
            }
        );
        using var answer = await client.PostAsync(page, form);
        return answer.RequestMessage!.RequestUri!.AbsolutePath == "/office"
            ? client
            : throw new InvalidOperationException("The demonstration's handler cannot sign in.");
    }

    private static Task<RunningSite> StartAsync(
        string program,
        SeedDatabase database,
        params IEnumerable<(string Name, string Value)> further
    ) => RunningSite.StartAsync(program, ["serve"], Port, [.. database.Settings, .. further]);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
