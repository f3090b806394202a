using Chengming.Features.Files.Sealing;
using Chengming.Law;

namespace Chengming.Features.Requests.Archive.Papers;

/// <summary>An original that lies encrypted with a paper of the file (电子原件).</summary>
/// <param name="File">The encrypted file.</param>
/// <param name="Title">What it is; names nobody, as the name it was given in under may.</param>
[Term("电子原件")]
internal sealed record FileAttachment(SealedFile File, string Title);
