using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Requests.Archive.Appraising;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Requests.Archive;

internal sealed class ArchiveMapping
    : IEntityTypeConfiguration<ArchivePlan>,
        IEntityTypeConfiguration<CaseFile>,
        IEntityTypeConfiguration<FileStep>,
        IEntityTypeConfiguration<FileAppraisal>
{
    private const int Code = 30;
    private const int Name = 100;
    private const int Title = 200;

    /// <summary>Maps all of them.</summary>
    public static void Map(ModelBuilder model)
    {
        var mapping = new ArchiveMapping();
        model.ApplyConfiguration<ArchivePlan>(mapping);
        model.ApplyConfiguration<CaseFile>(mapping);
        model.ApplyConfiguration<FileStep>(mapping);
        model.ApplyConfiguration<FileAppraisal>(mapping);
    }

    public void Configure(EntityTypeBuilder<ArchivePlan> builder)
    {
        builder.ToTable("ArchivePlans");
        builder.Property(p => p.Fonds).HasMaxLength(ArchivePlan.LongestFonds);
        builder.Property(p => p.Basis).HasMaxLength(ArchivePlan.LongestBasis);
        builder.Property(p => p.RetentionCode).HasMaxLength(Code);
        builder.Property(p => p.RemedyRetentionCode).HasMaxLength(Code);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.AgencyId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<CaseFile> builder)
    {
        builder.ToTable("CaseFiles");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.RequestNumber).HasMaxLength(Code);
        builder.Property(f => f.Number).HasMaxLength(CaseFile.LongestNumber);
        builder.Property(f => f.Title).HasMaxLength(Title);
        builder.Property(f => f.RetentionCode).HasMaxLength(Code);
        builder.Property(f => f.State).HasConversion<string>().HasMaxLength(Code);
        builder.Property(f => f.Entries).IsListAsJson();
        builder.Property(f => f.StepCount).IsBookkeeping();
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Ignore(f => f.Retention);
        builder.HasOne<Agency>().WithMany().HasForeignKey(f => f.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<DisclosureRequest>()
            .WithMany()
            .HasForeignKey(f => f.RequestId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<FileAppraisal>().WithMany().HasForeignKey(f => f.AppraisalId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(f => f.Steps).WithOne().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.Navigation(f => f.Steps).HasField("steps").UsePropertyAccessMode(PropertyAccessMode.Field);
        // One case, one file; one number, one file, whoever files at the same moment.
        builder.HasIndex(f => f.RequestId).IsUnique();
        builder.HasIndex(f => new { f.AgencyId, f.Number }).IsUnique();
        builder
            .HasIndex(f => new
            {
                f.AgencyId,
                f.Year,
                f.Serial,
            })
            .IsUnique();
        builder.HasIndex(f => new { f.AgencyId, f.ExpiresOn });
    }

    public void Configure(EntityTypeBuilder<FileStep> builder)
    {
        builder.ToTable("CaseFileSteps");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(Code);
        builder.Property(s => s.Words).HasMaxLength(FileStep.LongestWords);
        builder.Property(s => s.ByName).HasMaxLength(Name);
        builder.HasIndex(s => new { s.FileId, s.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<FileAppraisal> builder)
    {
        builder.ToTable("FileAppraisals");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Kind).HasConversion<string>().HasMaxLength(Code);
        builder.Property(a => a.RetentionCode).HasMaxLength(Code);
        builder.Property(a => a.Files).IsListAsJson();
        builder.Property(a => a.Words).HasMaxLength(FileAppraisal.LongestWords);
        builder.Property(a => a.ProposedByName).HasMaxLength(Name);
        builder.Property(a => a.DecidedByName).HasMaxLength(Name);
        builder.Property(a => a.DecidedWords).HasMaxLength(FileAppraisal.LongestWords);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.Number);
        builder.Ignore(a => a.Retention);
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(a => new
            {
                a.AgencyId,
                a.Year,
                a.Serial,
            })
            .IsUnique();
    }
}
