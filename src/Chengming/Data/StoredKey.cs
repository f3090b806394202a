using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Data;

/// <summary>A key that guards cookies and forms, where several processes share one database.</summary>
/// <param name="name">Its name.</param>
/// <param name="content">The key as XML.</param>
internal sealed class StoredKey(string name, string content)
{
    /// <summary>Its name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The key as XML.</summary>
    public string Content { get; private set; } = content;
}

internal sealed class StoredKeyMapping : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> builder)
    {
        builder.ToTable(Features.Operations.Backups.PortableTables.KeyTable);
        builder.HasKey(k => k.Name);
        builder.Property(k => k.Name).HasMaxLength(100);
        builder.Property(k => k.Content).IsSecret();
        builder.IsRecordOfItself();
    }
}
