using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Chengming.Law.Requests.Decisions;

namespace Chengming.Features.Requests.Letters.OwnTexts;

/// <summary>
/// The words that an agency uses for one kind of paper in place of those the platform brings (本机关文书样式). Editions are only added: a paper that was begun
/// keeps the words with which it was begun.
/// </summary>
[Term("本机关文书样式")]
public sealed class AgencyLetterText : IVersioned
{
    /// <summary>Longest words of one paper.</summary>
    public const int LongestWords = 20_000;

    private readonly List<LetterTextEdition> editions = [];

    private AgencyLetterText() { }

    internal AgencyLetterText(Agency agency, LetterKind kind)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, KindCode) = (agency.Id, kind.Code);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Code of the kind of paper.</summary>
    public string KindCode { get; private set; } = "";

    /// <summary>文书种类.</summary>
    public LetterKind Kind => LetterKinds.Of(KindCode);

    /// <summary>Number of editions; the last one is in use.</summary>
    public int EditionCount { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>Its editions, oldest first, as far as they were read.</summary>
    public IReadOnlyList<LetterTextEdition> Editions => editions;

    /// <summary>How the audit names it.</summary>
    internal AuditSubject Subject => new(nameof(AgencyLetterText), Id, Kind.Term);

    /// <summary>Adds an edition that is in use from now on.</summary>
    /// <param name="words">Its words; empty for those that the platform brings.</param>
    /// <param name="note">What was changed and why.</param>
    /// <param name="by">Who wrote it.</param>
    /// <param name="at">When.</param>
    /// <exception cref="ArgumentException">The words break the rules of their kind of paper.</exception>
    internal void Use(string words, string note, string by, DateTimeOffset at)
    {
        if (words.Length > 0 && LetterTextRules.ProblemsOf(Kind, words) is [var problem, ..])
        {
            throw new ArgumentException(problem, nameof(words));
        }

        editions.Add(new LetterTextEdition(Id, ++EditionCount, words, note, by, at));
    }
}
