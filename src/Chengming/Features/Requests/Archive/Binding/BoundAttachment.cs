using Chengming.Features.Files.Sealing;
using Chengming.Law;

namespace Chengming.Features.Requests.Archive.Binding;

/// <summary>An original in its place in the file (装订的电子原件).</summary>
/// <param name="Entry">What the list says of it.</param>
/// <param name="Name">Its name in the ZIP.</param>
/// <param name="File">The encrypted file; null when it was struck off since.</param>
[Term("装订的电子原件")]
internal sealed record BoundAttachment(AttachedFile Entry, string Name, SealedFile? File);
