using Chengming.Data;
using Chengming.Features.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Chengming.Features.Search.Terms;

/// <summary>A place of the index. Nobody reads or writes it through the model: it is mapped so that the migrations know the table.</summary>
internal sealed class TermPlace
{
    public long Place { get; private set; }
}

/// <summary>A stretch of the index in PostgreSQL (see <see cref="PostgreSqlTermIndex"/>).</summary>
internal sealed class TermSlice
{
    public int Number { get; private set; }

    public long FirstPlace { get; private set; }

    public int Count { get; private set; }
}

/// <summary>The tables of the index: an FTS5 table in SQLite (<see cref="SqliteTermTables"/>), a column of terms in PostgreSQL.</summary>
internal sealed class TermMapping(bool isPostgreSql)
    : IEntityTypeConfiguration<TermPlace>,
        IEntityTypeConfiguration<TermSlice>
{
    public const string Table = "SearchTerms";
    public const string Slices = "SearchSlices";
    public const string Terms = "Terms";

    public void Configure(EntityTypeBuilder<TermPlace> builder)
    {
        builder.ToTable(Table);
        builder.IsRecordOfItself();
        builder.IsDerived();
        builder.HasKey(p => p.Place);
        builder.Property(p => p.Place).ValueGeneratedNever();
        if (isPostgreSql)
        {
            builder.Property<NpgsqlTsVector>(Terms);
            // Without the list of pending entries: it would make every search read what was written lately one by one.
            builder.HasIndex(Terms).HasMethod("GIN").HasStorageParameter("fastupdate", false);
        }
        else
        {
            builder.Property<string>(Terms);
        }
    }

    public void Configure(EntityTypeBuilder<TermSlice> builder)
    {
        builder.ToTable(Slices);
        builder.IsRecordOfItself();
        builder.IsDerived();
        builder.HasKey(s => s.Number);
        builder.Property(s => s.Number).ValueGeneratedNever();
        builder.HasIndex(s => s.FirstPlace).IsUnique();
    }
}
