using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chengming.Features.Audit;

/// <summary>What the audit is told of entities and their properties where these are mapped.</summary>
internal static class AuditedModel
{
    private const string Itself = "Audit:RecordOfItself";
    private const string Secret = "Audit:Secret";
    private const string Bookkeeping = "Audit:Bookkeeping";

    /// <summary>The rows are a record themselves (audit, sessions, leases, notices): changing them needs no event.</summary>
    public static void IsRecordOfItself<T>(this EntityTypeBuilder<T> builder)
        where T : class => builder.Metadata.SetAnnotation(Itself, value: true);

    /// <summary>The audit says that the value changed, and never the value.</summary>
    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> builder)
    {
        builder.Metadata.SetAnnotation(Secret, value: true);
        return builder;
    }

    /// <summary>The same for a part of a complex property.</summary>
    public static ComplexTypePropertyBuilder<T> IsSecret<T>(this ComplexTypePropertyBuilder<T> builder)
    {
        builder.Metadata.SetAnnotation(Secret, value: true);
        return builder;
    }

    /// <summary>A change of the value alone needs no event, e.g. the time of the last sign-in.</summary>
    public static PropertyBuilder<T> IsBookkeeping<T>(this PropertyBuilder<T> builder)
    {
        builder.Metadata.SetAnnotation(Bookkeeping, value: true);
        return builder;
    }

    public static bool IsRecordOfItself(this IReadOnlyEntityType type) => type.FindAnnotation(Itself) is not null;

    public static bool IsSecret(this IReadOnlyProperty property) => property.FindAnnotation(Secret) is not null;

    public static bool IsBookkeeping(this IReadOnlyProperty property) =>
        property.FindAnnotation(Bookkeeping) is not null;
}
