using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Dues;

/// <summary>A due day that moved because the calendar or the conventions changed, not because something happened to the case (期限变动).</summary>
[Term("期限变动")]
public sealed class DueMove
{
    private DueMove() { }

    internal DueMove(DisclosureRequest request, Reckoning anew, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        RequestId = request.Id;
        (Before, After) = (request.DueOn, anew.DueOn);
        (ReckonedBefore, ReckonedAfter, At) = (request.ReckonedBy, anew.By, at);
    }

    /// <summary>Identifier; later ones are greater.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>The due day before; null when none ran.</summary>
    public DateOnly? Before { get; private set; }

    /// <summary>The due day since; null when none runs.</summary>
    public DateOnly? After { get; private set; }

    /// <summary>The calendar and the conventions before.</summary>
    public string ReckonedBefore { get; private set; } = "";

    /// <summary>The calendar and the conventions since.</summary>
    public string ReckonedAfter { get; private set; } = "";

    /// <summary>When it was found.</summary>
    public DateTimeOffset At { get; private set; }
}

internal sealed class DueMoveMapping : IEntityTypeConfiguration<DueMove>
{
    public void Configure(EntityTypeBuilder<DueMove> builder)
    {
        builder.ToTable("RequestDueMoves");
        builder.IsRecordOfItself();
        builder.Property(m => m.ReckonedBefore).HasMaxLength(100);
        builder.Property(m => m.ReckonedAfter).HasMaxLength(100);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(m => m.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.RequestId);
    }
}
