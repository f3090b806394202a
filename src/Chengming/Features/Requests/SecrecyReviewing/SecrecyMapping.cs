using Chengming.Data;
using Chengming.Features.Agencies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.SecrecyReviewing;

internal sealed class SecrecyMapping : IEntityTypeConfiguration<SecrecyReview>
{
    private const int Code = 30;

    public void Configure(EntityTypeBuilder<SecrecyReview> builder)
    {
        builder.ToTable("SecrecyReviews");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Number).HasMaxLength(Code);
        builder.Property(r => r.DecisionCode).HasMaxLength(Code);
        builder.Property(r => r.Involved).IsListAsJson();
        builder.Property(r => r.ConclusionCode).HasMaxLength(Code);
        builder.Property(r => r.Words).HasMaxLength(SecrecyReview.LongestWords);
        builder.Property(r => r.Materials).HasMaxLength(SecrecyReview.LongestWords);
        builder.Property(r => r.Documents).IsListAsJson();
        builder.Property(r => r.ByName).HasMaxLength(200);
        builder.Ignore(r => r.IsOfNewReply);
        builder.Ignore(r => r.AnswerInWords);
        builder.Ignore(r => r.Conclusion);
        builder.Ignore(r => r.InvolvedInWords);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(r => r.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId).OnDelete(DeleteBehavior.Restrict);
        // One sheet, one number, whoever reviews at the same moment.
        builder.HasIndex(r => new { r.RequestId, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.AgencyId, r.ReviewedOn });
    }
}
