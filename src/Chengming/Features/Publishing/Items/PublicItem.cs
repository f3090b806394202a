using System.Linq.Expressions;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Columns;
using Chengming.Law;
using Chengming.Law.Publication;
using Chengming.Law.Publication.Review;

namespace Chengming.Features.Publishing.Items;

/// <summary>
/// What the portal knows of an item that is public (公开信息): one narrow row per item, the text stays with its version. It can only be
/// made from a version whose review let it out, so nothing unreviewed has a way into the portal.
/// </summary>
[Term("公开信息")]
public sealed partial class PublicItem
{
    private PublicItem() { }

    internal PublicItem(DisclosureItem item, ItemVersion version, Agency agency)
    {
        Id = item.Id;
        AgencyId = agency.Id;
        AgencyPath = agency.Path;
        IndexNumber = item.IndexNumber;
        Show(item, version);
    }

    /// <summary>The item.</summary>
    public Guid Id { get; private set; }

    /// <summary>The version that is shown.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>Its number.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The agency's path, so that an agency is found with everything below it.</summary>
    public string AgencyPath { get; private set; } = "";

    /// <summary>Slug of the column.</summary>
    public string Column { get; private set; } = "";

    /// <summary>Slug of the first-level column.</summary>
    public string TopColumn { get; private set; } = "";

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>索引号.</summary>
    public string IndexNumber { get; private set; } = "";

    /// <summary>发文字号; empty when it has none.</summary>
    public string DocumentNumber { get; private set; } = "";

    /// <summary>成文日期.</summary>
    public DateOnly? MadeOn { get; private set; }

    /// <summary>体裁分类.</summary>
    public string Genre { get; private set; } = "";

    /// <summary>When it became public; never changes (19号: a forged date of publication is a veto).</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>When the version that is shown went out.</summary>
    public DateTimeOffset RevisedAt { get; private set; }

    /// <summary>True for a document whose validity is shown.</summary>
    public bool IsPolicyDocument { get; private set; }

    /// <summary>施行日期.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>有效期至 of a policy document; 公开至, the last day of its term, of anything else.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>The day from which it is repealed (废止).</summary>
    public DateOnly? RepealedOn { get; private set; }

    /// <summary>The day from which an amended text takes its place (已修改).</summary>
    public DateOnly? AmendedOn { get; private set; }

    /// <summary>The day from which parts of it no longer hold (部分失效).</summary>
    public DateOnly? PartlyLapsedOn { get; private set; }

    /// <summary>The day from which a clean-up declares it lapsed (宣布失效).</summary>
    public DateOnly? DeclaredLapsedOn { get; private set; }

    /// <summary>The first day on which it no longer holds, whatever ends it; null while nothing does.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The decision, the parts or the ground of its validity, as readers see it.</summary>
    public string ValidityNote { get; private set; } = "";

    /// <summary>The text that takes its place.</summary>
    public Guid? SuccessorId { get; private set; }

    /// <summary>When a clean-up decided on it last (定期清理); null when none did.</summary>
    public DateOnly? ExaminedOn { get; private set; }

    /// <summary>The item that it interprets.</summary>
    public Guid? Interprets { get; private set; }

    /// <summary>Code of the matter of the standard catalogue; empty for none.</summary>
    public string Matter { get; private set; } = "";

    /// <summary>True when its term is over (公开期满); a policy document has a validity instead.</summary>
    public bool IsTermOver(DateOnly day) => !IsPolicyDocument && ValidUntil < day;

    /// <summary>The same as a condition.</summary>
    public static Expression<Func<PublicItem, bool>> TermIsOver(DateOnly day) =>
        i => !i.IsPolicyDocument && i.ValidUntil < day;

    /// <summary>Its validity on a day; null for what has none.</summary>
    public Validity? ValidityOn(DateOnly day) => Days?.Period?.On(day);

    private ValidityDays? Days =>
        IsPolicyDocument
            ? new(MadeOn, InForceFrom, ValidUntil, RepealedOn, AmendedOn, PartlyLapsedOn, DeclaredLapsedOn)
            : null;

    /// <summary>Shows another version of the same item.</summary>
    /// <exception cref="BrokenReviewRuleException">The version was never let out by its review.</exception>
    internal void Show(DisclosureItem item, ItemVersion version)
    {
        if (version.ItemId != item.Id || version.Review?.Publication?.Version != version.ContentHash)
        {
            throw new BrokenReviewRuleException(ReviewRule.ReviewBeforePublication);
        }

        var content = version.Content;
        var column = PlatformColumns.Of(content.Column);
        (VersionId, VersionNumber) = (version.Id, version.Number);
        (Column, TopColumn) = (column.Slug, column.Top.Slug);
        (Title, DocumentNumber, MadeOn, Genre) = (content.Title, content.DocumentNumber, content.MadeOn, content.Genre);
        PublishedAt = item.FirstPublishedAt!.Value;
        RevisedAt = version.PublishedAt!.Value;
        IsPolicyDocument = column.HoldsPolicyDocuments;
        (InForceFrom, ValidUntil, Interprets) = (content.InForceFrom, content.ValidUntil, content.Interprets);
        EndsOn = Days?.EndsOn;
        Matter = content.Matter;
    }

    /// <summary>有效性变更: takes over what a clean-up concluded.</summary>
    internal void Conclude(ValidityChange change, DateOnly decidedOn)
    {
        var becomes = change.Conclusion.Becomes;
        ExaminedOn = decidedOn;
        if (becomes is null)
        {
            return;
        }

        RepealedOn = becomes == Validity.Repealed ? change.From : RepealedOn;
        AmendedOn = becomes == Validity.Amended ? change.From : AmendedOn;
        PartlyLapsedOn = becomes == Validity.PartlyLapsed ? change.From : PartlyLapsedOn;
        DeclaredLapsedOn = becomes == Validity.Lapsed ? change.From : DeclaredLapsedOn;
        (ValidityNote, SuccessorId) = (change.Note, change.SuccessorId ?? SuccessorId);
        EndsOn = Days?.EndsOn;
    }
}
