using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Columns;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Freshness;

/// <summary>What an agency decided about one of its columns (栏目设置): how often it is updated, how it is reviewed, how much stands in it, why it is empty, or that there is none.</summary>
[Term("栏目设置")]
public sealed class AgencyColumn : IVersioned
{
    private AgencyColumn() { }

    internal AgencyColumn(Agency agency, PlatformColumn column)
    {
        Id = Guid.CreateVersion7();
        (AgencyId, Column) = (agency.Id, column.Slug);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Slug of the column.</summary>
    public string Column { get; private set; } = "";

    /// <summary>Days without anything new; null for the rule that holds by default.</summary>
    public int? UpdatePeriodDays { get; private set; }

    /// <summary>Items that must at least stand here; null for the rule that holds by default.</summary>
    public int? MinItems { get; private set; }

    /// <summary>What readers are told while the column is empty; empty for nothing.</summary>
    public string EmptyStatement { get; private set; } = "";

    /// <summary>True when the agency has no such column (不设): it is neither watched nor shown while it is empty.</summary>
    public bool IsOff { get; private set; }

    /// <summary>Code of the scheme by which its items are reviewed; null for that of the column above, and last of the agency.</summary>
    public string? ReviewSchemeKey { get; private set; }

    /// <inheritdoc />
    public int Version { get; private set; } = 1;

    internal void Set(int? updatePeriodDays, int? minItems, string emptyStatement, bool isOff) =>
        (UpdatePeriodDays, MinItems, EmptyStatement, IsOff) = (updatePeriodDays, minItems, emptyStatement, isOff);

    internal void ReviewBy(string? scheme) => ReviewSchemeKey = scheme;

    internal AuditSubject SubjectOf(Agency agency) =>
        new(nameof(AgencyColumn), Id, $"{agency.Name} {PlatformColumns.Of(Column).FullName}");
}

internal sealed class AgencyColumnMapping : IEntityTypeConfiguration<AgencyColumn>
{
    public void Configure(EntityTypeBuilder<AgencyColumn> builder)
    {
        builder.ToTable("AgencyColumns");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Column).HasMaxLength(40);
        builder.Property(c => c.EmptyStatement).HasMaxLength(200);
        builder.Property(c => c.ReviewSchemeKey).HasMaxLength(30);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasOne<Agency>().WithMany().HasForeignKey(c => c.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.AgencyId, c.Column }).IsUnique();
    }
}
