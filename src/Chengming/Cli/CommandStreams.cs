using System.Text;

namespace Chengming.Cli;

/// <summary>Where a command writes: results to one stream, messages and progress to the other.</summary>
/// <param name="Results">Standard output.</param>
/// <param name="Messages">Standard error.</param>
/// <param name="Interactive">True when a person watches, so that progress bars make sense.</param>
public sealed record CommandStreams(TextWriter Results, TextWriter Messages, bool Interactive)
{
    /// <summary>Settings beyond those of the files and the environment, each as <c>Name=value</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Sends what a writer of bytes produces (UTF-8) to the results.</summary>
    public async Task WriteJsonAsync(Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        await Results.WriteLineAsync(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
