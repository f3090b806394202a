using Chengming.Data.Protection;
using Chengming.Data.Protection.Contents;
using Chengming.Features.Files.Storing;
using Chengming.Law;

namespace Chengming.Features.Files.Sealing;

/// <summary>Opens encrypted files (开启加密文件). Whoever opens one records it.</summary>
[Term("开启加密文件")]
public sealed class SealedContents(FolderFileStore store, ContentVault contents, PersonalDataVault vault)
{
    /// <summary>The name it was given in under.</summary>
    /// <exception cref="CannotRevealException">It was changed or moved, or its key is gone.</exception>
    public string NameOf(SealedFile file) =>
        file.IsDestroyed ? "" : vault.RevealSecret(file.Name, SealedFile.NamePlaceOf(file.Id));

    /// <summary>Its bytes as they were given in, after the stored ones were found to be those that were put there.</summary>
    /// <exception cref="DamagedContentException">The stored bytes have changed.</exception>
    /// <exception cref="CannotRevealException">The key was changed or moved, or its key is gone.</exception>
    public async Task<Stream> OpenAsync(SealedFile file, CancellationToken cancel)
    {
        if (file.IsDestroyed)
        {
            throw new InvalidOperationException("The content of this file was destroyed.");
        }

        var stored = await store.OpenVerifiedAsync(file.Hash, cancel);
        try
        {
            return contents.Open(stored, file.Key, SealedFile.KeyPlaceOf(file.Id), SealedFile.PlaceOf(file.Id));
        }
        catch
        {
            await stored.DisposeAsync();
            throw;
        }
    }

    /// <summary>All its bytes in memory.</summary>
    /// <exception cref="DamagedContentException">The stored bytes have changed.</exception>
    /// <exception cref="CannotRevealException">The key was changed or moved, or its key is gone.</exception>
    public async Task<byte[]> ReadAsync(SealedFile file, CancellationToken cancel)
    {
        await using var opened = await OpenAsync(file, cancel);
        var bytes = new byte[file.Length];
        await opened.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
