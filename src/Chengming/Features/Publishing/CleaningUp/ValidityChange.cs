using Chengming.Actions;
using Chengming.Features.Publishing.Items;
using Chengming.Law;

namespace Chengming.Features.Publishing.CleaningUp;

/// <summary>
/// A proposal to change what the public reads of a document's validity, or to keep it after a clean-up (有效性变更): one person
/// proposes, another decides.
/// </summary>
[Term("有效性变更")]
public sealed class ValidityChange : ItemProposal
{
    /// <summary>Nobody decides on what he proposed.</summary>
    public static readonly Rule AnotherDecides = new("有效性变更由提出人以外的人批准", "内部制度：双人审查");

    private ValidityChange() { }

    /// <summary>A proposal that says all that its conclusion needs; what is missing a person is told before it comes here.</summary>
    internal ValidityChange(
        Guid itemId,
        ValidityConclusion conclusion,
        DateOnly? from,
        string note,
        Guid? successorId,
        ItemAuthor by,
        DateTimeOffset now
    )
        : base(itemId, by, now)
    {
        if ((from is null) != (conclusion.Becomes is null))
        {
            throw new ArgumentException("A day stands exactly where something changes.", nameof(from));
        }

        if (conclusion.NoteLabel is not null && note.Length == 0)
        {
            throw new ArgumentException(
                $"The conclusion {conclusion.Code} has to say: {conclusion.NoteLabel}.",
                nameof(note)
            );
        }

        if (conclusion.NeedsSuccessor && successorId is null)
        {
            throw new ArgumentException(
                $"The conclusion {conclusion.Code} has to name a text that takes its place.",
                nameof(successorId)
            );
        }

        (ConclusionCode, From, Note, SuccessorId) = (conclusion.Code, from, note, successorId);
    }

    /// <summary>Code of the conclusion.</summary>
    public string ConclusionCode { get; private set; } = "";

    /// <summary>The conclusion.</summary>
    public ValidityConclusion Conclusion =>
        ValidityConclusion.Find(ConclusionCode)
        ?? throw new InvalidDataException($"Unknown conclusion {ConclusionCode}.");

    /// <summary>The day from which it is so; null for a document that goes on.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>What readers are told: the decision, the parts, the ground; empty when there is nothing to say.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The text that takes its place.</summary>
    public Guid? SuccessorId { get; private set; }

    private protected override Rule Another => AnotherDecides;
}
