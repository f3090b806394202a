using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Publishing.Importing;

/// <summary>
/// Existing items that somebody brings together (存量导入): read in the background, shown for confirmation, then taken one by one as drafts.
/// A record of itself; each draft is audited as any other.
/// </summary>
[Term("存量导入")]
public sealed class ItemImport
{
    private ItemImport() { }

    internal ItemImport(
        Guid agencyId,
        Guid ownerId,
        string ownerName,
        Guid sourceId,
        string fileName,
        bool isFolder,
        DateTimeOffset now
    )
    {
        Id = Guid.CreateVersion7();
        (AgencyId, OwnerId, OwnerName) = (agencyId, ownerId, ownerName);
        (SourceId, FileName, IsFolder, CreatedAt) = (sourceId, fileName, isFolder, now);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency whose items they become.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Who brought them; the author of the drafts.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The name then.</summary>
    public string OwnerName { get; private set; } = "";

    /// <summary>The kept file.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>Its name.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>True for a folder of documents, false for a spreadsheet.</summary>
    public bool IsFolder { get; private set; }

    /// <summary>Slug of the column of documents whose folder names none; empty for none.</summary>
    public string DefaultColumn { get; init; } = "";

    /// <summary>Where documents were public before; empty where they were not.</summary>
    public string EarlierPublishedIn { get; init; } = "";

    /// <summary>True to attach each document to its item.</summary>
    public bool AttachesFiles { get; init; }

    /// <summary>When it was brought.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>What happens with it now.</summary>
    public ItemImportState State { get; private set; }

    /// <summary>How many rows are done in this state.</summary>
    public int Done { get; private set; }

    /// <summary>How many rows there are to be done.</summary>
    public int Total { get; private set; }

    /// <summary>What a person has to know of the whole, e.g. why it could not be read; empty for nothing.</summary>
    public string Remark { get; private set; } = "";

    /// <summary>True while the platform works on it.</summary>
    public bool IsWorkedOn => State is ItemImportState.Reading or ItemImportState.Taking or ItemImportState.Submitting;

    /// <summary>How the audit names it.</summary>
    public AuditSubject Subject => new(nameof(ItemImport), Id, FileName);
}

/// <summary>What happens with an import (存量导入状态).</summary>
[Term("存量导入状态")]
public enum ItemImportState
{
    /// <summary>正在读取.</summary>
    Reading,

    /// <summary>待确认.</summary>
    Shown,

    /// <summary>正在导入.</summary>
    Taking,

    /// <summary>已导入.</summary>
    Taken,

    /// <summary>正在送审.</summary>
    Submitting,

    /// <summary>无法读取.</summary>
    Unreadable,
}
