namespace Chengming.Features.Files.Storing;

/// <summary>The bytes in the store are no longer those that were put there.</summary>
public sealed class DamagedContentException(ContentHash hash)
    : IOException($"The stored content {hash} is damaged: its bytes have another hash.")
{
    /// <summary>The name under which the damaged bytes lie.</summary>
    public ContentHash Hash { get; } = hash;
}
