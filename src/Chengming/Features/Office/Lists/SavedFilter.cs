using Chengming.Features.Audit;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Office.Lists;

/// <summary>Filters and order of a list that a person keeps under a name (已存筛选). Belongs to the person alone.</summary>
[Term("已存筛选")]
public sealed class SavedFilter
{
    /// <summary>Longest name.</summary>
    public const int LongestName = 30;

    /// <summary>Longest query.</summary>
    public const int LongestQuery = 1000;

    /// <summary>Keeps filters under a name.</summary>
    /// <param name="accountId">The person.</param>
    /// <param name="list">Key of the list.</param>
    /// <param name="name">The name.</param>
    /// <param name="query">Filters and order as in the address.</param>
    public SavedFilter(Guid accountId, string list, string name, string query)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        AccountId = accountId;
        List = list;
        Name = name;
        Query = query;
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The person.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Key of the list.</summary>
    public string List { get; private set; }

    /// <summary>The name.</summary>
    public string Name { get; private set; }

    /// <summary>Filters and order as in the address.</summary>
    public string Query { get; private set; }

    /// <summary>Keeps other filters under the same name.</summary>
    public void Replace(string query) => Query = query;
}

internal sealed class SavedFilterMapping : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("SavedFilters");
        builder.Property(f => f.List).HasMaxLength(40);
        builder.Property(f => f.Name).HasMaxLength(SavedFilter.LongestName);
        builder.Property(f => f.Query).HasMaxLength(SavedFilter.LongestQuery);
        builder
            .HasOne<Accounts.StaffAccount>()
            .WithMany()
            .HasForeignKey(f => f.AccountId)
            .OnDelete(DeleteBehavior.Cascade);
        builder
            .HasIndex(f => new
            {
                f.AccountId,
                f.List,
                f.Name,
            })
            .IsUnique();
        builder.IsRecordOfItself();
    }
}
