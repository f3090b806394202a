using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Data;

/// <summary>Tables that only say again what other tables say. They are in no backup; the platform makes them again.</summary>
internal static class DerivedTable
{
    private const string Derived = "Data:Derived";

    /// <summary>Says so where the table is mapped.</summary>
    public static void IsDerived<T>(this EntityTypeBuilder<T> builder)
        where T : class => builder.Metadata.SetAnnotation(Derived, value: true);

    /// <summary>True for such a table.</summary>
    public static bool IsDerived(this ITable table) =>
        table.EntityTypeMappings.Any(m => m.TypeBase.FindAnnotation(Derived) is not null);
}
