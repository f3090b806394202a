using Chengming.Features.Publishing.Items;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Publishing.Reviewing;

/// <summary>不作修改的决定: somebody looked at a finding of the machine and says why it stays as it is. Kept with the item for ever.</summary>
[Term("预审发现的决定")]
public sealed class FindingDecision
{
    private FindingDecision() { }

    internal FindingDecision(Guid itemId, string key, string rule, string reason, ItemAuthor by, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (ItemId, Key, Rule, Reason) = (itemId, key, rule, reason);
        (ById, ByName, At) = (by.Id, by.Name, now);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <summary>The item.</summary>
    public Guid ItemId { get; private set; }

    /// <summary>What tells the finding apart: the rule and the words, so that it holds while other words change.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Number of the rule.</summary>
    public string Rule { get; private set; } = "";

    /// <summary>Why it stays.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who decided.</summary>
    public Guid ById { get; private set; }

    /// <summary>The name then.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}

internal sealed class FindingDecisionMapping : IEntityTypeConfiguration<FindingDecision>
{
    public void Configure(EntityTypeBuilder<FindingDecision> builder)
    {
        builder.ToTable("FindingDecisions");
        builder.Property(d => d.Key).HasMaxLength(120);
        builder.Property(d => d.Rule).HasMaxLength(10);
        builder.Property(d => d.Reason).HasMaxLength(500);
        builder.Property(d => d.ByName).HasMaxLength(100);
        builder.HasOne<DisclosureItem>().WithMany().HasForeignKey(d => d.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.ItemId, d.Key }).IsUnique();
    }
}
