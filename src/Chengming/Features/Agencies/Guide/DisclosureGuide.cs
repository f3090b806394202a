using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Agencies.Guide;

/// <summary>
/// The guide that tells the public what an agency discloses and how to get it (政府信息公开指南; Regulation art. 12): the draft that is
/// worked on, and since when it was last looked through. What is public is a <see cref="GuideEdition"/>.
/// </summary>
[Term("政府信息公开指南")]
public sealed class DisclosureGuide : IVersioned
{
    /// <summary>Nothing incomplete becomes public.</summary>
    public static readonly Rule MustBeComplete = new("指南缺少法定内容的不得发布", "《条例》第十二条第二款");

    private DisclosureGuide() { }

    internal DisclosureGuide(Agency agency)
    {
        Id = Guid.CreateVersion7();
        AgencyId = agency.Id;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The written parts of the draft by their keys.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>();

    /// <summary>The ways of applying in the draft by their keys, with what is said of each.</summary>
    public IReadOnlyDictionary<string, string> Channels { get; private set; } = new Dictionary<string, string>();

    /// <summary>The day on which somebody last held the guide against the facts; null before the first edition.</summary>
    public DateOnly? LastReviewedOn { get; private set; }

    /// <summary>Number of editions published.</summary>
    public int Editions { get; private set; }

    /// <summary>When the draft was changed last.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    internal AuditSubject SubjectOf(Agency agency) => new(nameof(DisclosureGuide), Id, $"{agency.Name}公开指南");

    /// <summary>Writes the draft.</summary>
    internal void Write(
        IReadOnlyDictionary<string, string> texts,
        IReadOnlyDictionary<string, string> channels,
        DateTimeOffset now
    )
    {
        Texts = texts;
        Channels = channels;
        ChangedAt = now;
    }

    /// <summary>Makes an edition of what the draft and the agency's record say.</summary>
    /// <exception cref="BrokenRuleException">A statutory part is missing.</exception>
    internal GuideEdition Publish(
        GuideContent content,
        string publisher,
        string reason,
        DateOnly today,
        DateTimeOffset now
    )
    {
        MustBeComplete.Require(GuideCompleteness.Of(content).Count == 0);
        Editions++;
        LastReviewedOn = today;
        return new GuideEdition(AgencyId, Editions, content, publisher, reason, now);
    }

    /// <summary>Says that the published edition was held against the facts and still fits.</summary>
    internal void ConfirmReviewed(DateOnly today)
    {
        if (Editions == 0)
        {
            throw new InvalidOperationException("Nothing was published that could be confirmed.");
        }

        LastReviewedOn = today;
    }
}
