using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Files.Storing;

/// <summary>
/// Bytes that a removed file had (待清除内容). They are taken out of the store a day later, so that a backup that runs meanwhile still
/// finds all that its tables speak of, and only when no other file has them.
/// </summary>
[Term("待清除内容")]
public sealed class DiscardedContent(ContentHash hash, DateTimeOffset discardedAt)
{
    /// <summary>The bytes.</summary>
    public ContentHash Hash { get; private set; } = hash;

    /// <summary>When a file that had them was last removed.</summary>
    public DateTimeOffset DiscardedAt { get; private set; } = discardedAt;

    /// <summary>Another file that had them was removed.</summary>
    public void Again(DateTimeOffset at) => DiscardedAt = at;
}

internal sealed class DiscardedContentMapping : IEntityTypeConfiguration<DiscardedContent>
{
    public void Configure(EntityTypeBuilder<DiscardedContent> builder)
    {
        builder.ToTable("DiscardedContents");
        builder.HasKey(c => c.Hash);
        builder.Property(c => c.Hash).HasConversion(h => h.Value, text => ContentHash.Parse(text)).HasMaxLength(64);
        builder.HasIndex(c => c.DiscardedAt);
        builder.IsRecordOfItself();
    }
}
