using System.Diagnostics;
using System.Globalization;

namespace Chengming.Benchmarks.Site;

/// <summary>A program that serves pages, as a process of its own.</summary>
internal sealed class RunningSite : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private RunningSite(Process process, Uri address, TimeSpan firstPage) =>
        (this.process, Address, FirstPage) = (process, address, firstPage);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first page that was sent.</summary>
    public TimeSpan FirstPage { get; }

    /// <summary>Anonymous memory in use, MB: what the process itself holds, without the files it reads.</summary>
    public double AnonymousMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status")
                .First(l => l.StartsWith("RssAnon", StringComparison.Ordinal));
            return double.Parse(
                    line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2],
                    CultureInfo.InvariantCulture
                ) / 1024;
        }
    }

    /// <summary>Starts a program and waits for its first page.</summary>
    public static async Task<RunningSite> StartAsync(
        string program,
        IEnumerable<string> words,
        int port,
        IEnumerable<(string Name, string Value)> settings
    )
    {
        var address = new Uri($"http://127.0.0.1:{port}/");
        var start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [program, .. words])
            : new ProcessStartInfo(program, words);
        start.WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(program));
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        // As docs/how-to/run-in-production.md starts it.
        start.Environment["DOTNET_GCgen0size"] = "800000";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        using var reader = new HttpClient();
        while (true)
        {
            try
            {
                using var page = await reader.GetAsync(address);
                page.EnsureSuccessStatusCode();
                return new RunningSite(started, address, watch.Elapsed);
            }
            catch (HttpRequestException) when (watch.Elapsed < LongestStart && !started.HasExited)
            {
                await Task.Delay(5);
            }
        }
    }

    public void Dispose()
    {
        using (Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            process.WaitForExit();
        }

        process.Dispose();
    }
}
