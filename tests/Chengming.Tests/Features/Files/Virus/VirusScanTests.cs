using System.Net;
using System.Net.Sockets;
using Chengming.Features.Files.Virus;

namespace Chengming.Tests.Features.Files.Virus;

public class VirusScanTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_CleanFile_ArrivesWholeAndIsClean()
    {
        await using var clamd = new FakeClamd();
        var file = new byte[300_000];
        new Random(1).NextBytes(file);

        var verdict = await Scan(clamd.Port, file);

        Assert.Equal(new VirusVerdict(VirusOutcome.Clean, ""), verdict);
        Assert.Equal(file, clamd.Received.Single());
    }

    [Fact]
    public async Task Run_Virus_IsNamed()
    {
        await using var clamd = new FakeClamd();

        Assert.Equal(
            new VirusVerdict(VirusOutcome.Infected, "Test.Virus-1"),
            await Scan(clamd.Port, "a VIRUS here"u8.ToArray())
        );
    }

    [Fact]
    public async Task Run_OverASocketFile_Works()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.sock");
        await using (var clamd = new FakeClamd(new UnixDomainSocketEndPoint(path)))
        {
            var scan = new VirusScan(ClamdSettings.None with { SocketPath = path }, TimeProvider.System);

            Assert.Equal(VirusOutcome.Clean, (await scan.RunAsync(new MemoryStream([1, 2]), Cancel)).Outcome);
        }

        File.Delete(path);
    }

    [Fact]
    public async Task Run_NoScannerSet_IsNotScanned() =>
        NotScanned(
            "没有设置",
            await new VirusScan(ClamdSettings.None, TimeProvider.System).RunAsync(Stream.Null, Cancel)
        );

    [Fact]
    public async Task Run_NobodyListens_IsNotScanned()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        NotScanned("连接不上", await Scan(port, [1]));
    }

    [Fact]
    public async Task Run_ScannerIsSilent_IsNotScanned()
    {
        await using var clamd = new FakeClamd(answer: _ => null);

        NotScanned("没有答复", await Scan(clamd.Port, [1], TimeSpan.FromMilliseconds(200)));
    }

    [Fact]
    public async Task Run_CallerGivesUp_IsCancelled()
    {
        await using var clamd = new FakeClamd(answer: _ => null);
        using var gaveUp = new CancellationTokenSource();
        var running = Settings(clamd.Port).RunAsync(new MemoryStream([1]), gaveUp.Token);

        await gaveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR", "长度上限")]
    [InlineData("stream: Can't allocate memory ERROR", "答复不明")]
    [InlineData("", "答复不明")]
    public async Task Run_ScannerFails_IsNotScanned(string answer, string reason)
    {
        await using var clamd = new FakeClamd(answer: _ => answer);

        NotScanned(reason, await Scan(clamd.Port, [1]));
    }

    [Fact]
    public async Task Run_LongerThanIsSent_IsNotScanned()
    {
        await using var clamd = new FakeClamd();
        var scan = new VirusScan(
            ClamdSettings.None with
            {
                Host = "127.0.0.1",
                Port = clamd.Port,
                LargestBytes = 1 << 20,
            },
            TimeProvider.System
        );

        NotScanned("上限 1 MB", await scan.RunAsync(new MemoryStream(new byte[(1 << 20) + 1]), Cancel));
    }

    private static void NotScanned(string reason, VirusVerdict verdict)
    {
        Assert.Equal(VirusOutcome.NotScanned, verdict.Outcome);
        Assert.Contains(reason, verdict.Detail, StringComparison.Ordinal);
    }

    private static Task<VirusVerdict> Scan(int port, byte[] file, TimeSpan? timeout = null) =>
        Settings(port, timeout).RunAsync(new MemoryStream(file), Cancel);

    private static VirusScan Settings(int port, TimeSpan? timeout = null) =>
        new(
            ClamdSettings.None with
            {
                Host = "127.0.0.1",
                Port = port,
                Timeout = timeout ?? TimeSpan.FromSeconds(30),
            },
            TimeProvider.System
        );
}
