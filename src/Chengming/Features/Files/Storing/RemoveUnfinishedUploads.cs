using Chengming.Jobs;

namespace Chengming.Features.Files.Storing;

/// <summary>Deletes what uploads that were broken off by a killed process left half written (清除未完成的上传).</summary>
internal sealed class RemoveUnfinishedUploads(FolderFileStore store, TimeProvider clock) : IPlatformJob
{
    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);

    public string Name => "remove-unfinished-uploads";

    public string Title => "清除未完成的上传";

    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task RunAsync(CancellationToken cancel)
    {
        store.RemoveUnfinished(clock.GetUtcNow() - LongestUpload);
        return Task.CompletedTask;
    }
}
