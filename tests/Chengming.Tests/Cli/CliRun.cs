using Chengming.Cli;
using Chengming.Reports;
using Chengming.Reports.Tests.Samples;
using Chengming.Reports.Writing;

namespace Chengming.Tests.Cli;

/// <summary>A folder of report files and the command line run on them, as a person would.</summary>
internal sealed class CliRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("chengming-cli-").FullName;

    public string Results { get; private set; } = "";

    public string Messages { get; private set; } = "";

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file of these words and returns its path.</summary>
    public string File(string name, string text)
    {
        System.IO.File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Writes a report in the format of the file's extension and returns the path.</summary>
    public string Report(string name, AnnualReport report)
    {
        using var file = System.IO.File.Create(PathOf(name));
        ReportWriters.For(Path.GetExtension(name)[1..])!.Write(report, file);
        return PathOf(name);
    }

    public string ValidReport(string name, int seed = 1) => Report(name, SampleReports.Valid("2021", seed));

    public async Task<int> RunAsync(params string[] args)
    {
        await using var results = new StringWriter();
        await using var messages = new StringWriter();
        var code = await CommandLine.RunAsync(
            args,
            _ => throw new InvalidOperationException("The server must not start."),
            new CommandStreams(results, messages, Interactive: false)
        );
        Results = results.ToString();
        Messages = messages.ToString();
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
