using Chengming.Data.Protection.Digests;
using Chengming.Law;

namespace Chengming.Features.Agencies.Guide;

/// <summary>A guide as it was published (公开指南版本). It never changes; a correction is the next edition.</summary>
[Term("公开指南版本")]
public sealed class GuideEdition
{
    private GuideEdition() { }

    internal GuideEdition(
        Guid agencyId,
        int number,
        GuideContent content,
        string publishedBy,
        string reason,
        DateTimeOffset now
    )
    {
        Id = Guid.CreateVersion7(now);
        AgencyId = agencyId;
        Number = number;
        Content = content.ToJson();
        ContentHash = HashOf(Content);
        PublishedBy = publishedBy;
        Reason = reason;
        PublishedAt = now;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Counts the editions of the agency, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What it says, as JSON (<see cref="GuideContent"/>).</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 over <see cref="Content"/>.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Who published it.</summary>
    public string PublishedBy { get; private set; } = "";

    /// <summary>Why this edition was made, for the public.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>What it says.</summary>
    /// <exception cref="InvalidDataException">The content is not what was published.</exception>
    public GuideContent Open() =>
        HashOf(Content) == ContentHash
            ? GuideContent.Parse(Content)
            : throw new InvalidDataException($"Guide {Id}: the content does not match its hash.");

    private static string HashOf(string content) => HexDigest.Of(content);
}
