using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Letters.OwnTexts;

internal sealed class AgencyLetterTextMapping
    : IEntityTypeConfiguration<AgencyLetterText>,
        IEntityTypeConfiguration<LetterTextEdition>
{
    private const int Code = 30;
    private const int Name = 100;

    public void Configure(EntityTypeBuilder<AgencyLetterText> builder)
    {
        builder.ToTable("AgencyLetterTexts");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.KindCode).HasMaxLength(Code);
        builder.Property(t => t.EditionCount).IsBookkeeping();
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.Kind);
        builder.HasOne<Agency>().WithMany().HasForeignKey(t => t.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Editions).WithOne().HasForeignKey(e => e.TextId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(t => t.Editions).HasField("editions").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasIndex(t => new { t.AgencyId, t.KindCode }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LetterTextEdition> builder)
    {
        builder.ToTable("LetterTextEditions");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Words).HasMaxLength(AgencyLetterText.LongestWords);
        builder.Property(e => e.Note).HasMaxLength(LetterTextEdition.LongestNote);
        builder.Property(e => e.ByName).HasMaxLength(Name);
        builder.HasIndex(e => new { e.TextId, e.Number }).IsUnique();
    }
}
