using Chengming.Law;

namespace Chengming.Features.Files.Virus;

/// <summary>Where the virus scanner clamd listens (病毒扫描设置): a host and port, or a socket file; neither when there is none.</summary>
/// <param name="Host">Its host; null when a socket file is used.</param>
/// <param name="Port">Its port, usually 3310.</param>
/// <param name="SocketPath">The path of its socket file; null when a host is used.</param>
/// <param name="Timeout">The longest that one file may take.</param>
/// <param name="LargestBytes">The longest file that is sent; clamd has a limit of its own (StreamMaxLength).</param>
[Term("病毒扫描设置")]
public sealed record ClamdSettings(string? Host, int Port, string? SocketPath, TimeSpan Timeout, long LargestBytes)
{
    /// <summary>No scanner.</summary>
    public static ClamdSettings None { get; } = new(null, 3310, null, TimeSpan.FromSeconds(60), 100L << 20);

    /// <summary>True when a scanner is set.</summary>
    public bool IsSet => Host is not null || SocketPath is not null;
}
