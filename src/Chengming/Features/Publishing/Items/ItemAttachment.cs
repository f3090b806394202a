using Chengming.Features.Files.Storing;
using Chengming.Law;

namespace Chengming.Features.Publishing.Items;

/// <summary>A file of a version (附件): shown below the text, or a picture within it. The bytes are a <see cref="StoredFile"/>.</summary>
[Term("附件")]
public sealed class ItemAttachment
{
    private ItemAttachment() { }

    internal ItemAttachment(StoredFile file, string fileName, string title, int order, bool isWithinText)
    {
        Id = Guid.CreateVersion7();
        FileId = file.Id;
        Hash = file.Hash.Value;
        Length = file.Length;
        KindId = file.KindId;
        FileName = fileName;
        Title = title;
        Order = order;
        IsWithinText = isWithinText;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The version.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>The kept file.</summary>
    public Guid FileId { get; private set; }

    /// <summary>SHA-256 of its bytes.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private set; }

    /// <summary>Short name of its kind.</summary>
    public string KindId { get; private set; } = "";

    /// <summary>Name to save it under.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>附件名称, as the list of attachments says it.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Place in the list, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>True for a picture within the text.</summary>
    public bool IsWithinText { get; private set; }

    internal void PutAt(int order) => Order = order;

    internal ItemAttachment Copied() =>
        new()
        {
            Id = Guid.CreateVersion7(),
            FileId = FileId,
            Hash = Hash,
            Length = Length,
            KindId = KindId,
            FileName = FileName,
            Title = Title,
            Order = Order,
            IsWithinText = IsWithinText,
        };
}
