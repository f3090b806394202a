using System.Collections.Concurrent;

namespace Chengming.Jobs;

/// <summary>
/// Does the recurring jobs of the platform whenever they are due, each in a loop of its own, and only those whose lease this process
/// gets. <c>Jobs=false</c> leaves them to other processes.
/// </summary>
internal sealed class JobRunner(
    IServiceScopeFactory scopes,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<JobRunner> log
) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenRenewals = JobLeases.Term / 4;
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(10);

    private readonly string holder =
        $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid().ToString("N")[..8]}";
    private readonly ConcurrentDictionary<string, SemaphoreSlim> bells = new(StringComparer.Ordinal);

    /// <summary>Looks after a job now rather than at the next look.</summary>
    public void Wake(string job) => BellOf(job).Release();

    /// <summary>Does every job that is due and that nobody else does; returns the names of those it did.</summary>
    public async Task<IReadOnlyList<string>> RunDueAsync(CancellationToken cancel)
    {
        var done = new List<string>();
        foreach (var name in Names())
        {
            if (await RunIfDueAsync(name, cancel))
            {
                done.Add(name);
            }
        }

        return done;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        configuration.GetValue("Jobs", defaultValue: true) ? LookAfterAllAsync(stoppingToken) : Task.CompletedTask;

    private async Task LookAfterAllAsync(CancellationToken stopping)
    {
        await Task.WhenAny(Task.Delay(FirstPages.Term, stopping));
        await Task.WhenAll(Names().Select(name => LookAfterAsync(name, stopping)));
    }

    private async Task LookAfterAsync(string name, CancellationToken stopping)
    {
        await Task.Yield();
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await RunIfDueAsync(name, stopping);
                await BellOf(name).WaitAsync(BetweenLooks, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(
                    e,
                    "The job {Job} could not be looked after; the next look is in {Wait}.",
                    name,
                    BetweenLooks
                );
                await Task.WhenAny(Task.Delay(BetweenLooks, stopping));
            }
        }
    }

    private async Task<bool> RunIfDueAsync(string name, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        await leases.EnsureAsync(name, stopping);
        if (!await leases.TakeAsync(name, holder, stopping))
        {
            return false;
        }

        var job = scope.ServiceProvider.GetServices<IPlatformJob>().Single(j => j.Name == name);
        using var held = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var renewing = RenewAsync(name, held);
        Exception? fault = null;
        try
        {
            await job.RunAsync(held.Token);
        }
        catch (Exception e)
        {
            fault = e;
        }

        var isLost = held.IsCancellationRequested && !stopping.IsCancellationRequested;
        await held.CancelAsync();
        await renewing;
        if (isLost)
        {
            log.LogWarning("The lease of {Job} ran out; another process may have taken the job over.", name);
        }
        else
        {
            await SayHowItWentAsync(job, fault, stopping.IsCancellationRequested);
        }

        return true;
    }

    /// <summary>With a context of its own: the job's may hold what could not be saved.</summary>
    private async Task SayHowItWentAsync(IPlatformJob job, Exception? fault, bool isStopping)
    {
        using var farewell = new CancellationTokenSource(LongestFarewell);
        await using var scope = scopes.CreateAsyncScope();
        var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
        if (fault is null)
        {
            await leases.EndAsync(job, holder, farewell.Token);
        }
        else if (fault is OperationCanceledException && isStopping)
        {
            await leases.BreakOffAsync(job.Name, holder, farewell.Token);
        }
        else
        {
            log.LogError(fault, "The job {Job} failed; it is tried again.", job.Name);
            await leases.FailAsync(job, holder, fault.Message, farewell.Token);
        }
    }

    private async Task RenewAsync(string name, CancellationTokenSource held)
    {
        using var timer = new PeriodicTimer(BetweenRenewals, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(held.Token))
            {
                await using var scope = scopes.CreateAsyncScope();
                if (!await scope.ServiceProvider.GetRequiredService<JobLeases>().RenewAsync(name, holder, held.Token))
                {
                    await held.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The job has ended.
        }
        catch (Exception e)
        {
            log.LogError(e, "The lease of {Job} could not be renewed; the job is broken off.", name);
            await held.CancelAsync();
        }
    }

    private SemaphoreSlim BellOf(string job) => bells.GetOrAdd(job, _ => new SemaphoreSlim(0));

    private List<string> Names()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IPlatformJob>().Select(j => j.Name)];
    }
}
