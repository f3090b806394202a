using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Chengming.Tests.Features.Files.Virus;

/// <summary>A server that speaks the part of clamd's protocol the product uses, and knows one virus: the word VIRUS.</summary>
internal sealed class FakeClamd : IAsyncDisposable
{
    private readonly Socket listener;
    private readonly CancellationTokenSource stop = new();
    private readonly Func<byte[], string?> answer;
    private readonly Task serving;

    public FakeClamd(EndPoint? at = null, Func<byte[], string?>? answer = null)
    {
        var where = at ?? new IPEndPoint(IPAddress.Loopback, 0);
        listener = new Socket(where.AddressFamily, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(where);
        listener.Listen();
        this.answer =
            answer ?? (file => file.AsSpan().IndexOf("VIRUS"u8) >= 0 ? "stream: Test.Virus-1 FOUND" : "stream: OK");
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndPoint!).Port;

    public List<byte[]> Received { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var socket = await listener.AcceptAsync(stop.Token);
                await using var connection = new NetworkStream(socket);
                await AnswerAsync(connection);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The test is over, or the client went away.
        }
    }

    private async Task AnswerAsync(NetworkStream connection)
    {
        var command = new byte["zINSTREAM\0".Length];
        await connection.ReadExactlyAsync(command, stop.Token);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await connection.ReadExactlyAsync(length, stop.Token);
            var stretch = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (stretch.Length == 0)
            {
                break;
            }

            await connection.ReadExactlyAsync(stretch, stop.Token);
            file.Write(stretch);
        }

        Received.Add(file.ToArray());
        if (answer(file.ToArray()) is { } said)
        {
            await connection.WriteAsync(Encoding.UTF8.GetBytes(said + '\0'), stop.Token);
        }
        else
        {
            await Task.Delay(Timeout.Infinite, stop.Token);
        }
    }
}
