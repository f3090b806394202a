using Chengming.Actions;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Storing;

namespace Chengming.Features.Files.Releasing;

/// <summary>发布前检查: keeps a file and looks for what the public should not get with it.</summary>
internal sealed class CheckBeforeRelease(
    StoreFile storeFile,
    FolderFileStore store,
    ReleaseScanner scanner,
    ScanPlaces places,
    CheckingDesk desk
)
{
    /// <summary>The file.</summary>
    /// <param name="AgencyId">The agency it belongs to.</param>
    /// <param name="Name">Name it is given in under.</param>
    /// <param name="Content">A stream that can seek; its position afterwards is anywhere.</param>
    public sealed record Input(Guid AgencyId, string Name, Stream Content);

    /// <summary>Checks the file, or says why it cannot be taken.</summary>
    public async Task<Outcome<ReleaseCheck>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var stored = await storeFile.RunAsync(
            new(input.AgencyId, input.Name, input.Content, ForCheckOnly: true),
            context,
            cancel
        );
        if (stored.Value is not { } file)
        {
            return stored.Problems.ToList();
        }

        return await places.RunAsync(ScanAsync, cancel) is { } scan
            ? await desk.NoteAsync(file, CheckedContent.Of(scan), context, cancel)
            : new Problem(
                nameof(Input.Content),
                $"“{file.Name}”：同时检查的文件较多，还没有轮到；文件已经收到，请一分钟后再提交一次。"
            );

        async Task<ReleaseScan> ScanAsync() =>
            scanner.Scan(await store.ReadAsync(file.Hash, cancel), input.Name, file.Kind, cancel);
    }
}
