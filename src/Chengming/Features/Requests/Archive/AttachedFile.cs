using Chengming.Features.Files;
using Chengming.Law;

namespace Chengming.Features.Requests.Archive;

/// <summary>An original that goes with a line of the list (卷内电子原件), as it was when the file was closed. It names nobody.</summary>
/// <param name="FileId">The encrypted file.</param>
/// <param name="Title">What it is.</param>
/// <param name="Extension">The ending of its name, by its bytes.</param>
/// <param name="Length">How many bytes.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
[Term("卷内电子原件")]
public sealed record AttachedFile(Guid FileId, string Title, string Extension, long Length, string Digest)
{
    /// <summary>Its name among the papers of the file, at the place of the paper it goes with.</summary>
    /// <param name="serial">顺序号 of the paper.</param>
    /// <param name="order">Place among the originals of the paper, from 1.</param>
    internal string NameAt(int serial, int order) => SafeFileName.Clean($"{serial:000}-{order:00}-{Title}.{Extension}");
}
