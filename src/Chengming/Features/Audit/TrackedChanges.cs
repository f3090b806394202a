using System.Globalization;
using Chengming.Data.Protection.Digests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Chengming.Features.Audit;

/// <summary>Reads from the change tracker what a save is about to change, in a form that may be kept.</summary>
internal static class TrackedChanges
{
    /// <summary>Longer values are shown by their beginning and their digest.</summary>
    private const int LongestValue = 400;

    private const string Hidden = "（不显示）";

    /// <summary>Every change of an entity that has to be answered for.</summary>
    public static List<AuditedChange> Of(ChangeTracker tracker) =>
        [
            .. tracker
                .Entries()
                .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
                .Where(e => !RootOf(e.Metadata).IsRecordOfItself())
                .SelectMany(ChangesOf),
        ];

    private static IReadOnlyEntityType RootOf(IReadOnlyEntityType type)
    {
        while (type.FindOwnership() is { PrincipalEntityType: { } owner })
        {
            type = owner;
        }

        return type;
    }

    private static IEnumerable<AuditedChange> ChangesOf(EntityEntry entry)
    {
        var kind = entry.Metadata.ShortName();
        var id = KeyOf(entry);
        if (entry.State is EntityState.Deleted)
        {
            yield return new AuditedChange(kind, id, null, Whole(entry, p => p.OriginalValue), null);
            yield break;
        }

        if (entry.State is EntityState.Added)
        {
            yield return new AuditedChange(kind, id, null, null, Whole(entry, p => p.CurrentValue));
            yield break;
        }

        foreach (var property in Members(entry).Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)))
        {
            yield return new AuditedChange(
                kind,
                id,
                NameOf(property.Metadata),
                Text(property.Metadata, property.OriginalValue),
                Text(property.Metadata, property.CurrentValue)
            );
        }
    }

    private static IEnumerable<PropertyEntry> Members(EntityEntry entry) =>
        entry
            .Properties.Concat(entry.ComplexProperties.SelectMany(Members))
            .Where(p => !p.Metadata.IsPrimaryKey() && !p.Metadata.IsBookkeeping() && !p.Metadata.IsConcurrencyToken);

    private static IEnumerable<PropertyEntry> Members(ComplexPropertyEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(Members));

    private static string NameOf(IReadOnlyProperty property) =>
        property.DeclaringType is IReadOnlyComplexType complex
            ? $"{complex.ComplexProperty.Name}.{property.Name}"
            : property.Name;

    private static string KeyOf(EntityEntry entry) =>
        string.Join(
            '/',
            entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Plain(entry.Property(p).CurrentValue))
        );

    private static string Whole(EntityEntry entry, Func<PropertyEntry, object?> value) =>
        string.Join(
            "；",
            Members(entry)
                .Select(p => (p.Metadata, Value: value(p)))
                .Where(p => p.Value is not null and not "")
                .Select(p => $"{NameOf(p.Metadata)}={Text(p.Metadata, p.Value)}")
        );

    private static string? Text(IReadOnlyProperty property, object? value) =>
        value is null ? null
        : property.IsSecret() ? Hidden
        : Shortened(Plain(value));

    private static string Shortened(string text) =>
        text.Length <= LongestValue
            ? text
            : $"{text[..LongestValue]}…（共 {text.Length} 字，SHA-256 {HexDigest.Of(text)}）";

    private static string Plain(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            DateTimeOffset instant => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            System.Collections.IEnumerable many => string.Join('、', many.Cast<object?>().Select(Plain)),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}
