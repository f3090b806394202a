using System.Diagnostics;
using System.Globalization;

namespace Chengming.Benchmarks.Site;

/// <summary>Thirty-two connections that ask for one page after the other, by wrk (Debian: apt-get install wrk).</summary>
internal static class Wrk
{
    private const int Connections = 32;

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

    /// <summary>Requests a second.</summary>
    /// <param name="address">The site.</param>
    /// <param name="paths">The pages, asked for at random.</param>
    /// <param name="isFresh">True: each asked for in a way that no copy of it is kept. False: kept copies, compressed, as browsers ask.</param>
    /// <param name="seconds">How long.</param>
    /// <exception cref="InvalidOperationException">wrk is missing, or a page was not sent.</exception>
    public static double Ask(Uri address, IReadOnlyList<string> paths, bool isFresh, int seconds)
    {
        var (script, list) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllText(script, Script);
        File.WriteAllLines(list, paths);
        var start = new ProcessStartInfo(
            "wrk",
            [
                "-t1",
                $"-c{Connections}",
                $"-d{seconds}s",
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

        var line = said.Split('\n').Single(l => l.StartsWith("Requests/sec:", StringComparison.Ordinal));
        return double.Parse(line.Split(':')[1], CultureInfo.InvariantCulture);
    }
}
