using Chengming.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Jobs;

/// <summary>A recurring job that counts its runs, and waits or fails when a test wants it.</summary>
internal sealed class TestJob : IPlatformJob
{
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int runs;

    public string Name => "test-job";

    public string Title => "测试任务";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public int Runs => runs;

    /// <summary>Ends when the job runs for the first time.</summary>
    public Task Begun => begun.Task;

    public Func<CancellationToken, Task> Work { get; set; } = _ => Task.CompletedTask;

    public void AddTo(IServiceCollection services) => services.AddSingleton<IPlatformJob>(this);

    public async Task RunAsync(CancellationToken cancel)
    {
        Interlocked.Increment(ref runs);
        begun.TrySetResult();
        await Work(cancel);
    }
}
