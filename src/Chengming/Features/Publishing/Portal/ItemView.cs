using Chengming.Features.Agencies;
using Chengming.Features.Files;
using Chengming.Features.Files.Office;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Items;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Portal;

/// <summary>A published version of an item as its page shows it.</summary>
/// <param name="Item">What the portal knows of it.</param>
/// <param name="Version">The version.</param>
/// <param name="Agency">The agency.</param>
/// <param name="Files">The files below the text.</param>
/// <param name="Today">The day it is in China.</param>
internal sealed record ItemView(
    PublicItem Item,
    VersionView Version,
    Agency Agency,
    IReadOnlyList<FileView> Files,
    DateOnly Today
)
{
    public ItemContent Content => Version.Content;

    public PlatformColumn Column => PlatformColumns.Of(Content.Column);

    public bool IsNewest => Version.Id == Item.VersionId;

    /// <summary>Whether it holds today; null for what has no validity, and for an earlier version.</summary>
    /// <summary>True when it was published for a term that is over.</summary>
    public bool IsTermOver => IsNewest && Item.IsTermOver(Today);

    public Validity? Validity => IsNewest ? Item.ValidityOn(Today) : null;

    /// <summary>Where it comes from, as the page tags name it.</summary>
    public string Source => Content.SourceName.Length > 0 ? Content.SourceName : Agency.Name;
}

/// <summary>A file below a text.</summary>
/// <param name="Title">附件名称.</param>
/// <param name="Address">Where it is fetched.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Size">How long it is.</param>
internal sealed record FileView(string Title, string Address, string Kind, string Size)
{
    public static FileView Of(Guid item, Guid id, string title, string fileName, string kind, long length) =>
        new(
            title,
            ItemLinks.File(item, id, SafeFileName.Clean(fileName)),
            FileKinds.WithId(kind).Name,
            FileWords.Length(length)
        );
}

/// <summary>A version that was published.</summary>
/// <param name="Id">The version.</param>
/// <param name="Number">Its number.</param>
/// <param name="PublishedAt">When it went out.</param>
/// <param name="Content">What it says.</param>
internal sealed record VersionView(Guid Id, int Number, DateTimeOffset PublishedAt, ItemContent Content);

/// <summary>What is left of an item that was taken back: when, and the reason that the public is told.</summary>
internal sealed record WithdrawnItem(DateTimeOffset At, string Reason);

/// <summary>Another item that a page leads to.</summary>
internal sealed record LinkedItem(Guid Id, string Title, DateTimeOffset PublishedAt);

/// <summary>A version that was published, as the list of versions shows it.</summary>
internal sealed record ListedVersion(int Number, DateTimeOffset PublishedAt, string CorrectionNote);
