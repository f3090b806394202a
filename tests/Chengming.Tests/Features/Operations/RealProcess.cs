using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Demo;
using Chengming.Tests.Data;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Operations;

/// <summary>The platform as a process of its own, as it runs on a server: it can be killed.</summary>
internal sealed class RealProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private RealProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Everything it wrote so far, both streams.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>
    /// Starts the platform on the data of this folder, with the database of the run, and waits until it is ready. An empty folder gets the demonstration
    /// first.
    /// </summary>
    public static async Task<RealProcess> StartAsync(string folder, Dictionary<string, string>? settings = null)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            FilledSite.CopyOfTodayTo(folder);
        }

        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = ProgramOn(folder);
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Demo"] = "true";
        foreach (var (name, value) in settings ?? [])
        {
            start.Environment[name] = value;
        }

        var started = new RealProcess(Process.Start(start)!, address);
        try
        {
            await started.WaitUntilReadyAsync();
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command on the data of this folder.</summary>
    public static async Task<(int Code, string Results, string Messages)> RunAsync(string folder, params string[] words)
    {
        var start = ProgramOn(folder);
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        using var command = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        var results = command.StandardOutput.ReadToEndAsync(limit.Token);
        var messages = command.StandardError.ReadToEndAsync(limit.Token);
        await command.WaitForExitAsync(limit.Token);
        return (command.ExitCode, await results, await messages);
    }

    /// <summary>A browser in which the demonstration's person with this role has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(StaffRole role)
    {
        var person = DemoStaff.People().Single(p => p.Roles.SequenceEqual([role]));
        var client = NewClient();
        using var answer = await client.SubmitAsync(
            AccountsFeature.SignInAddress,
            new() { ["SignInName"] = person.SignInName, ["Password"] = DemoStaff.Password }
        );
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return client;
    }

    /// <summary>A browser that keeps its cookies and follows nothing by itself.</summary>
    public HttpClient NewClient() =>
        new(new HttpClientHandler { AllowAutoRedirect = false }, disposeHandler: true)
        {
            BaseAddress = Address,
            Timeout = Patience,
        };

    /// <summary><c>kill -9</c>: no handler runs, nothing is flushed.</summary>
    public void Kill() => process.Kill();

    /// <summary>Asks the process to end as a service manager does, and waits for it.</summary>
    public async Task<int> StopAsync()
    {
        using var ask = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = NewClient();
        var waited = Stopwatch.StartNew();
        while (true)
        {
            Assert.False(process.HasExited, $"The platform ended at once: {Output}");
            Assert.True(waited.Elapsed < Patience, $"The platform was not ready in time: {Output}");
            try
            {
                using var answer = await client.GetAsync(
                    new Uri("/health/ready", UriKind.Relative),
                    TestContext.Current.CancellationToken
                );
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    private static ProcessStartInfo ProgramOn(string folder)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { ProgramFile() },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment =
            {
                ["DataPath"] = folder,
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Jobs"] = "false",
            },
        };
        if (TestPostgreSql.IsThere)
        {
            start.Environment["Database__Provider"] = "PostgreSql";
            start.Environment["ConnectionStrings__Platform"] = TestPostgreSql.For(folder);
        }

        return start;
    }

    /// <summary>The program that was built together with these tests.</summary>
    private static string ProgramFile()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "chengming.dll");
        return File.Exists(Path.ChangeExtension(file, ".runtimeconfig.json"))
            ? file
            : AppContext.BaseDirectory.Replace(
                Path.Combine("tests", "Chengming.Tests"),
                Path.Combine("src", "Chengming"),
                StringComparison.Ordinal
            ) + "chengming.dll";
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
