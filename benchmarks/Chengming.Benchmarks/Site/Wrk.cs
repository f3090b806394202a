using System.Diagnostics;
using System.Globalization;

namespace Chengming.Benchmarks.Site;

/// <summary>What came of asking.</summary>
/// <param name="PerSecond">Requests a second.</param>
/// <param name="Percentile99">99 of 100 answers took no longer, ms.</param>
internal sealed record Answers(double PerSecond, double Percentile99);

/// <summary>Visitors that ask for one page after the other, by wrk (Debian: apt-get install wrk).</summary>
internal static class Wrk
{
    private const int Many = 32;

    private const string Script = """
        local paths, n, fresh = {}, 0, false
        function init(args)
          for line in io.lines(args[1]) do paths[#paths + 1] = line end
          fresh = args[2] == "fresh"
          math.randomseed(os.time())
          n = math.random(1000000000)
        end
        function request()
          local path = paths[math.random(#paths)]
          if not fresh then return wrk.format("GET", path, { ["Accept-Encoding"] = "br, gzip" }) end
          n = n + 1
          return wrk.format("GET", path .. (path:find("?", 1, true) and "&" or "?") .. "n=" .. n)
        end
        """;

    /// <summary>Asks for pages.</summary>
    /// <param name="address">The site.</param>
    /// <param name="paths">The pages, asked for at random.</param>
    /// <param name="isFresh">True: each asked for in a way that no copy of it is kept. False: kept copies, compressed, as browsers ask.</param>
    /// <param name="seconds">How long.</param>
    /// <param name="connections">How many at once.</param>
    /// <exception cref="InvalidOperationException">wrk is missing, or a page was not sent.</exception>
    public static Answers Ask(
        Uri address,
        IReadOnlyList<string> paths,
        bool isFresh,
        int seconds,
        int connections = Many
    )
    {
        var (script, list) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllText(script, Script);
        File.WriteAllLines(list, paths);
        var start = new ProcessStartInfo(
            "wrk",
            [
                "-t1",
                $"-c{connections}",
                $"-d{seconds}s",
                "--latency",
                "-s",
                script,
                address.ToString(),
                "--",
                list,
                isFresh ? "fresh" : "kept",
            ]
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start.");
        var said = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        File.Delete(script);
        File.Delete(list);
        if (
            said.Contains("Non-2xx", StringComparison.Ordinal)
            || said.Contains("Socket errors", StringComparison.Ordinal)
        )
        {
            throw new InvalidOperationException($"Not every page was sent: {said}");
        }

        var lines = said.Split('\n');
        var rate = lines.Single(l => l.StartsWith("Requests/sec:", StringComparison.Ordinal)).Split(':')[1];
        var slow = lines.Single(l => l.TrimStart().StartsWith("99%", StringComparison.Ordinal)).Trim()[3..].Trim();
        return new Answers(double.Parse(rate, CultureInfo.InvariantCulture), Milliseconds(slow));
    }

    /// <summary>380.00us, 1.25ms or 1.02s.</summary>
    private static double Milliseconds(string time)
    {
        var unit = time.TrimStart([.. "0123456789."]);
        var number = double.Parse(time[..^unit.Length], CultureInfo.InvariantCulture);
        return number
            * unit switch
            {
                "us" => 0.001,
                "ms" => 1,
                "s" => 1000,
                _ => throw new InvalidOperationException($"wrk said {time}."),
            };
    }
}
