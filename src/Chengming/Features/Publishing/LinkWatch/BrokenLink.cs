using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.LinkWatch;

/// <summary>A link of a public item that leads nowhere (失效链接), as the platform found it; gone when it works again or the item no longer has it.</summary>
[Term("失效链接")]
public sealed class BrokenLink
{
    private BrokenLink() { }

    internal BrokenLink(PublicItem item, string address, string words, LinkFault fault, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (ItemId, AgencyId, Address) = (item.Id, item.AgencyId, address);
        FirstSeenAt = now;
        FailAgain(words, fault, now);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>Its agency.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Where the link leads, as written.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The words that are linked.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What is wrong.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>True for a link within the platform, which is known for certain.</summary>
    public bool IsCertain { get; private set; }

    /// <summary>How often in a row it failed.</summary>
    public int Failures { get; private set; }

    /// <summary>True when somebody should look: at once for what is certain, after a second failure for other sites, which have bad moments.</summary>
    public bool IsConfirmed { get; private set; }

    /// <summary>When it failed first.</summary>
    public DateTimeOffset FirstSeenAt { get; private set; }

    /// <summary>When it failed last.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    internal void FailAgain(string words, LinkFault fault, DateTimeOffset now)
    {
        (Words, Fault, IsCertain, LastSeenAt) = (words, fault.Words, fault.IsCertain, now);
        Failures++;
        IsConfirmed = IsCertain || Failures > 1;
    }
}

/// <summary>When the links of an item are looked at next (链接检查进度).</summary>
[Term("链接检查进度")]
public sealed class LinkLook
{
    private LinkLook() { }

    internal LinkLook(Guid itemId) => ItemId = itemId;

    /// <summary>The item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>When they were looked at.</summary>
    public DateTimeOffset LookedAt { get; private set; }

    /// <summary>When they are looked at next.</summary>
    public DateTimeOffset NextAt { get; private set; }

    internal void Looked(DateTimeOffset now, DateTimeOffset next) => (LookedAt, NextAt) = (now, next);
}

/// <summary>What is wrong with a link (链接问题).</summary>
/// <param name="Words">In Chinese.</param>
/// <param name="IsCertain">True when one look is enough to know.</param>
[Term("链接问题")]
public sealed record LinkFault(string Words, bool IsCertain);

internal sealed class LinkWatchMapping : IEntityTypeConfiguration<BrokenLink>, IEntityTypeConfiguration<LinkLook>
{
    public const int LongestAddress = 500;
    public const int LongestWords = 100;

    public void Configure(EntityTypeBuilder<BrokenLink> builder)
    {
        builder.ToTable("BrokenLinks");
        // What the platform sees by itself; nobody decides anything here.
        builder.IsRecordOfItself();
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Address).HasMaxLength(LongestAddress);
        builder.Property(l => l.Words).HasMaxLength(LongestWords);
        builder.Property(l => l.Fault).HasMaxLength(200);
        builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(l => l.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Agency>().WithMany().HasForeignKey(l => l.AgencyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.ItemId);
        builder.HasIndex(l => new
        {
            l.AgencyId,
            l.IsConfirmed,
            l.FirstSeenAt,
        });
    }

    public void Configure(EntityTypeBuilder<LinkLook> builder)
    {
        builder.ToTable("LinkLooks");
        builder.IsRecordOfItself();
        builder.HasKey(l => l.ItemId);
        builder.Property(l => l.ItemId).ValueGeneratedNever();
        builder
            .HasOne<DisclosureItem>()
            .WithOne()
            .HasForeignKey<LinkLook>(l => l.ItemId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(l => l.NextAt);
    }
}
