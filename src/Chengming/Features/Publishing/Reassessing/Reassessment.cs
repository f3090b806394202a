using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Reassessing;

/// <summary>评估审查的结论: somebody looked again at information that is not disclosed (Regulation art. 18). Kept with the item for ever.</summary>
[Term("评估审查")]
[Cites(Instrument.Regulation, article: 18)]
public sealed class Reassessment
{
    private Reassessment() { }

    internal Reassessment(DisclosureItem item, bool opens, string reason, string byName, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (ItemId, AgencyId, Mode, Opens, Reason, ByName, At) = (
            item.Id,
            item.AgencyId,
            item.Mode,
            opens,
            reason,
            byName,
            now
        );
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Its agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>The 公开属性 that was looked at again.</summary>
    public string Mode { get; private set; } = "";

    /// <summary>True when it is to be published after all.</summary>
    public bool Opens { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

internal sealed class ReassessmentMapping : IEntityTypeConfiguration<Reassessment>
{
    public void Configure(EntityTypeBuilder<Reassessment> builder)
    {
        builder.ToTable("Reassessments");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Mode).HasMaxLength(20);
        builder.Property(r => r.Reason).HasMaxLength(500);
        builder.Property(r => r.ByName).HasMaxLength(200);
        builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(r => r.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.ItemId, r.At });
    }
}
