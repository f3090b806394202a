using Chengming.Data;
using Chengming.Features.Files.Storing;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Sealing;

/// <summary>销毁加密文件: destroys the key of a file at once, and has its bytes taken out of the store a day later. Whoever asks records it and saves.</summary>
public sealed class DestroySealedFile(PlatformDb db, TimeProvider clock)
{
    /// <summary>Destroys it in the unit of work of whoever asks.</summary>
    public async Task RunAsync(SealedFile file, CancellationToken cancel)
    {
        file.Destroy();
        var hash = file.Hash;
        if (await db.Set<DiscardedContent>().SingleOrDefaultAsync(c => c.Hash == hash, cancel) is { } there)
        {
            there.Again(clock.GetUtcNow());
        }
        else
        {
            db.Add(new DiscardedContent(hash, clock.GetUtcNow()));
        }
    }
}
