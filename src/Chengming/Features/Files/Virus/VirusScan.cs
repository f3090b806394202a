using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Chengming.Law;

namespace Chengming.Features.Files.Virus;

/// <summary>Sends a file to clamd (command INSTREAM: stretches each preceded by its length) and reads what it says.</summary>
[Term("病毒扫描")]
public sealed class VirusScan(ClamdSettings settings, TimeProvider clock)
{
    private const int StretchBytes = 1 << 16;
    private const int LongestAnswer = 4096;

    /// <summary>Scans a file from where its stream stands to its end.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up; the scanner's own slowness is a verdict.</exception>
    public async Task<VirusVerdict> RunAsync(Stream content, CancellationToken cancel = default)
    {
        if (!settings.IsSet)
        {
            return VirusVerdict.NotScanned("没有设置病毒扫描程序");
        }

        if (content.CanSeek && content.Length - content.Position > settings.LargestBytes)
        {
            return TooLarge();
        }

        using var deadline = new CancellationTokenSource(settings.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, deadline.Token);
        try
        {
            using var socket = await ConnectAsync(either.Token);
            await using var connection = new NetworkStream(socket, ownsSocket: false);
            return await SendAsync(content, connection, either.Token)
                ? Verdict(await AnswerAsync(connection, either.Token))
                : TooLarge();
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return VirusVerdict.NotScanned($"病毒扫描程序 {settings.Timeout.TotalSeconds:0} 秒内没有答复");
        }
        catch (SocketException)
        {
            return VirusVerdict.NotScanned("连接不上病毒扫描程序");
        }
        catch (IOException)
        {
            return VirusVerdict.NotScanned("与病毒扫描程序的连接中断");
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancel)
    {
        var socket = settings.SocketPath is null
            ? new Socket(SocketType.Stream, ProtocolType.Tcp)
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await (
                settings.SocketPath is { } path
                    ? socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel)
                    : socket.ConnectAsync(settings.Host!, settings.Port, cancel)
            );
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>False when there is more than may be sent.</summary>
    private async Task<bool> SendAsync(Stream content, NetworkStream connection, CancellationToken cancel)
    {
        await connection.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var stretch = new byte[4 + StretchBytes];
        var sent = 0L;
        int read;
        while ((read = await content.ReadAsync(stretch.AsMemory(4), cancel)) > 0)
        {
            sent += read;
            if (sent > settings.LargestBytes)
            {
                return false;
            }

            // A scanner that has seen enough stops reading; then its answer lies ready.
            if (connection.DataAvailable)
            {
                return true;
            }

            BinaryPrimitives.WriteInt32BigEndian(stretch, read);
            await connection.WriteAsync(stretch.AsMemory(0, 4 + read), cancel);
        }

        await connection.WriteAsync(new byte[4], cancel);
        return true;
    }

    private static async Task<string> AnswerAsync(NetworkStream connection, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        int read;
        while (
            length < answer.Length
            && !answer.AsSpan(0, length).Contains((byte)0)
            && (read = await connection.ReadAsync(answer.AsMemory(length), cancel)) > 0
        )
        {
            length += read;
        }

        return Encoding.UTF8.GetString(answer, 0, length).Split('\0')[0].Trim();
    }

    private static VirusVerdict Verdict(string answer)
    {
        const string Found = " FOUND";
        const string Stream = "stream: ";
        if (answer == Stream + "OK")
        {
            return VirusVerdict.Clean;
        }

        if (answer.StartsWith(Stream, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal))
        {
            return VirusVerdict.Infected(answer[Stream.Length..^Found.Length]);
        }

        return VirusVerdict.NotScanned(
            answer.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase)
                ? "文件超过病毒扫描程序自己的长度上限"
                : $"病毒扫描程序的答复不明：{(answer.Length == 0 ? "（空）" : answer)}"
        );
    }

    private VirusVerdict TooLarge() =>
        VirusVerdict.NotScanned($"文件超过送病毒扫描的上限 {settings.LargestBytes >> 20} MB");
}
