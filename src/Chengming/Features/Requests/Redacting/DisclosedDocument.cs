using Chengming.Data;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Files.Sniffing;
using Chengming.Law;

namespace Chengming.Features.Requests.Redacting;

/// <summary>
/// A document that a case is to be answered with (拟提供信息): the original, the places of it that are withheld, and the copy for the applicant, in which
/// they are gone. A copy is of the marks as they were; each later mark makes it stale.
/// </summary>
[Term("拟提供信息")]
[Cites(Instrument.Regulation, article: 37)]
public sealed class DisclosedDocument : IVersioned
{
    internal const int LongestTitle = 100;

    private readonly List<DisclosureMark> marks = [];

    private DisclosedDocument() { }

    internal DisclosedDocument(
        DisclosureRequest request,
        string title,
        SealedFile original,
        int pages,
        Guid? proceedingId = null
    )
    {
        Id = Guid.CreateVersion7();
        ProceedingId = proceedingId;
        (RequestId, Title, PageCount) = (request.Id, title, pages);
        (Original, OriginalId) = (original, original.Id);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>The review or suit that ordered the new reply it belongs to; null for the first reply.</summary>
    public Guid? ProceedingId { get; private set; }

    /// <summary>What the applicant sees it called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>How many pages it has; 1 for a picture.</summary>
    public int PageCount { get; private set; }

    /// <summary>The original, encrypted.</summary>
    public Guid OriginalId { get; private set; }

    /// <summary>The original, encrypted.</summary>
    public SealedFile Original { get; private set; } = null!;

    /// <summary>The copy for the applicant, encrypted; null while there is none, or marks came after it.</summary>
    public Guid? CopyId { get; private set; }

    /// <summary>The copy for the applicant, encrypted; null while there is none, or marks came after it.</summary>
    public SealedFile? Copy { get; private set; }

    /// <summary>How many marks were ever made; the number of the last one.</summary>
    public int MarksMade { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    /// <summary>What is withheld, in the order in which it was marked.</summary>
    public IReadOnlyList<DisclosureMark> Marks => marks;

    /// <summary>True for a picture, false for a PDF.</summary>
    public bool IsPicture => Original.Kind.Structure is FileStructure.Picture;

    internal IReadOnlyList<DisclosureMark> Add(IEnumerable<MarkEntry> entries, RequestHand by, DateTimeOffset at)
    {
        var added = entries.Select(e => new DisclosureMark(Id, ++MarksMade, e, by, at)).ToList();
        marks.AddRange(added);
        Forget();
        return added;
    }

    internal void Remove(DisclosureMark mark)
    {
        marks.Remove(mark);
        MarksMade++;
        Forget();
    }

    internal void Give(SealedFile copy)
    {
        (Copy, CopyId) = (copy, copy.Id);
    }

    private void Forget()
    {
        (Copy, CopyId) = (null, null);
    }
}
