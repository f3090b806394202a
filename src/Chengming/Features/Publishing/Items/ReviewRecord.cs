using Chengming.Actions;
using Chengming.Law;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Publishing.Items;

/// <summary>One line of the review of a version (审查记录): only added, never changed. <see cref="ToEntry"/> is what the law reads.</summary>
[Term("审查记录行")]
public sealed class ReviewRecord
{
    private ReviewRecord() { }

    internal ReviewRecord(int order, ReviewEntry entry, string byName, DelegatedRole? actsFor)
    {
        Id = Guid.CreateVersion7();
        Order = order;
        At = entry.At;
        ById = entry.By;
        ByName = byName;
        OnBehalfOfName = actsFor?.PrincipalName;
        switch (entry)
        {
            case StepSigned signed:
                Kind = ReviewRecordKind.Signed;
                (Step, ActingAs, ContentHash, Words) = (signed.Step, signed.ActingAs, signed.Version, signed.Opinion);
                (OnBehalfOfId, PaperSignedOn) = (signed.OnBehalfOf, signed.PaperSignedOn);
                break;
            case StepReturned returned:
                Kind = ReviewRecordKind.Returned;
                (Step, ActingAs, ReturnedTo, Words) = (returned.Step, returned.ActingAs, returned.To, returned.Remarks);
                OnBehalfOfId = returned.OnBehalfOf;
                break;
            case ContentChanged changed:
                Kind = ReviewRecordKind.Changed;
                ContentHash = changed.Version;
                break;
            case ItemPublished published:
                Kind = ReviewRecordKind.Published;
                ContentHash = published.Version;
                break;
            default:
                throw new ArgumentException($"There is no record of a {entry.GetType().Name}.", nameof(entry));
        }
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The version.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>Its place in the review, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What happened.</summary>
    public ReviewRecordKind Kind { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who.</summary>
    public Guid ById { get; private set; }

    /// <summary>The person's name then.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>The person represented by delegation; null when in one's own name.</summary>
    public Guid? OnBehalfOfId { get; private set; }

    /// <summary>The represented person's name then.</summary>
    public string? OnBehalfOfName { get; private set; }

    /// <summary>Code of the step; empty for changes and publications.</summary>
    public string Step { get; private set; } = "";

    /// <summary>In what capacity.</summary>
    public ReviewRole? ActingAs { get; private set; }

    /// <summary>Hash of the content that was signed, written or published.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>意见.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Code of the step it was returned to.</summary>
    public string ReturnedTo { get; private set; } = "";

    /// <summary>The day on the signed sheet, for a signature on paper.</summary>
    public DateOnly? PaperSignedOn { get; private set; }

    /// <summary>The scanned sheet, for a signature on paper.</summary>
    public Guid? PaperFileId { get; private set; }

    /// <summary>Who entered the sheet, for a signature on paper.</summary>
    public Guid? EnteredById { get; private set; }

    /// <summary>The person's name then.</summary>
    public string? EnteredByName { get; private set; }

    /// <summary>What has to be mended where, for a return.</summary>
    public IReadOnlyList<PassageRemark> Passages { get; private set; } = [];

    /// <summary>The line as the law reads it.</summary>
    public ReviewEntry ToEntry() =>
        Kind switch
        {
            ReviewRecordKind.Signed => new StepSigned(
                At,
                ById,
                Step,
                ActingAs!.Value,
                ContentHash,
                Words,
                OnBehalfOfId,
                PaperSignedOn
            ),
            ReviewRecordKind.Returned => new StepReturned(
                At,
                ById,
                Step,
                ActingAs!.Value,
                ReturnedTo,
                Words,
                OnBehalfOfId
            ),
            ReviewRecordKind.Changed => new ContentChanged(At, ById, ContentHash),
            ReviewRecordKind.Published => new ItemPublished(At, ById, ContentHash),
            _ => throw new InvalidOperationException($"A review knows no record {Kind}."),
        };

    internal void About(IReadOnlyList<PassageRemark> passages) => Passages = passages;

    internal void OnPaper(Guid fileId, ItemAuthor enteredBy) =>
        (PaperFileId, EnteredById, EnteredByName) = (fileId, enteredBy.Id, enteredBy.Name);
}

/// <summary>What a line of a review says happened (审查记录种类).</summary>
[Term("审查记录种类")]
public enum ReviewRecordKind
{
    /// <summary>签字.</summary>
    Signed,

    /// <summary>退回.</summary>
    Returned,

    /// <summary>修改.</summary>
    Changed,

    /// <summary>发布.</summary>
    Published,
}

/// <summary>A remark at a passage of the text (段落意见).</summary>
/// <param name="Passage">Number of the passage in reading order, from 0; null for the item as a whole.</param>
/// <param name="Excerpt">The words it is about.</param>
/// <param name="Remark">What has to be mended.</param>
[Term("段落意见")]
public sealed record PassageRemark(int? Passage, string Excerpt, string Remark);
