using Chengming.Actions;
using Chengming.Data;
using Chengming.Data.Protection;
using Chengming.Data.Protection.Contents;
using Chengming.Features.Files.Storing;

namespace Chengming.Features.Files.Sealing;

/// <summary>
/// 加密存入文件: puts a file into the store encrypted. Whoever asks enters what comes back with what it belongs to, in one step, and records
/// it; bytes that nobody enters within a day are taken out of the store again.
/// </summary>
public sealed class SealFile(
    PlatformDb db,
    FolderFileStore store,
    ContentVault contents,
    PersonalDataVault vault,
    TimeProvider clock
)
{
    /// <summary>Whose file it is, what the examination said, and its bytes.</summary>
    /// <param name="AgencyId">The agency it belongs to.</param>
    /// <param name="Received">What the examination said.</param>
    /// <param name="Content">Read from its beginning when it can seek, else from where it is.</param>
    public sealed record Input(Guid AgencyId, ReceivedFile Received, Stream Content);

    /// <summary>Stores the bytes; the file itself is not in the database yet.</summary>
    public async Task<SealedFile> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7();
        var (key, sealedKey) = contents.NewKey(SealedFile.KeyPlaceOf(id));
        if (input.Content.CanSeek)
        {
            input.Content.Position = 0;
        }

        await using var bytes = ContentVault.Seal(input.Content, key, SealedFile.PlaceOf(id));
        var stored = await store.SaveAsync(bytes, long.MaxValue, cancel);
        var now = clock.GetUtcNow();
        // Written off before it is entered: should nobody enter it, the job finds it that way.
        db.Add(new DiscardedContent(stored.Hash, now));
        await db.SaveChangesAsync(cancel);
        var parts = new SealedFileParts(
            id,
            sealedKey,
            vault.ProtectSecret(SafeFileName.Clean(input.Received.Name), SealedFile.NamePlaceOf(id)),
            stored.Hash,
            ContentHash.Of(bytes.PlainDigest()),
            bytes.PlainLength
        );
        return new SealedFile(parts, input.AgencyId, input.Received, context.Actor, now);
    }
}
