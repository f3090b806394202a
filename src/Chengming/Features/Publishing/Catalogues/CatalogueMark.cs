using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Catalogues;

/// <summary>
/// What an agency decided about a line or a field of the standard catalogue (目录标注): that a matter does not concern it (不涉及), or that it does
/// or does not carry out a whole field. Readers see the reason.
/// </summary>
[Term("目录标注")]
public sealed class CatalogueMark
{
    private CatalogueMark() { }

    internal CatalogueMark(Agency agency, string marked, bool applies, string reason, string byName, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        AgencyId = agency.Id;
        Marked = marked;
        Decide(applies, reason, byName, now);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Code of the matter, or name of the field.</summary>
    public string Marked { get; private set; } = "";

    /// <summary>True when it concerns the agency.</summary>
    public bool Applies { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset MarkedAt { get; private set; }

    internal void Decide(bool applies, string reason, string byName, DateTimeOffset now) =>
        (Applies, Reason, ByName, MarkedAt) = (applies, reason, byName, now);

    internal static AuditSubject SubjectOf(Agency agency, string what) =>
        new(nameof(CatalogueMark), agency.Id, $"{agency.Name} {what}");
}

internal sealed class CatalogueMarkMapping : IEntityTypeConfiguration<CatalogueMark>
{
    public void Configure(EntityTypeBuilder<CatalogueMark> builder)
    {
        builder.ToTable("CatalogueMarks");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Marked).HasMaxLength(40);
        builder.Property(m => m.Reason).HasMaxLength(200);
        builder.Property(m => m.ByName).HasMaxLength(200);
        builder.HasOne<Agency>().WithMany().HasForeignKey(m => m.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.AgencyId, m.Marked }).IsUnique();
    }
}
