using Chengming.Cli;
using Chengming.Tests.Data;
using Chengming.Tests.Web;

namespace Chengming.Tests.Cli;

/// <summary>
/// A command on the data of a site that runs beside it. It shares nothing with the site but folder and database, as a process of its
/// own does; <see cref="Features.Operations.RealProcess"/> is one, and takes seconds to start.
/// </summary>
internal static class SiteCommand
{
    public static Task<(int Code, string Results, string Messages)> RunAsync(PortalServer site, params string[] words)
    {
        // A site starts when it is first asked for; the first test of a class may well be a command alone.
        _ = site.Services;
        return RunAsync(site.Folder, words);
    }

    /// <summary>The same on a folder without a site.</summary>
    public static async Task<(int Code, string Results, string Messages)> RunAsync(string folder, params string[] words)
    {
        await using var results = new StringWriter();
        await using var messages = new StringWriter();
        var code = await CommandLine.RunAsync(
            words,
            _ => throw new InvalidOperationException("The server must not start."),
            new CommandStreams(results, messages, Interactive: false) { Settings = [.. SettingsOf(folder)] }
        );
        return (code, results.ToString(), messages.ToString());
    }

    private static IEnumerable<string> SettingsOf(string folder)
    {
        yield return $"DataPath={folder}";
        yield return "Jobs=false";
        if (TestPostgreSql.IsThere)
        {
            yield return "Database:Provider=PostgreSql";
            yield return $"ConnectionStrings:Platform={TestPostgreSql.For(folder)}";
        }
    }
}
