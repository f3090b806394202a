namespace Chengming.Features.Files.Storing;

/// <summary>More bytes came than were allowed; nothing was kept of them.</summary>
public sealed class ContentTooLongException(long longest)
    : Exception($"The content is longer than the {longest} bytes allowed.")
{
    /// <summary>How many bytes were allowed.</summary>
    public long Longest { get; } = longest;
}
