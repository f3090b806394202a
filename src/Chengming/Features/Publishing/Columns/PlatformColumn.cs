using Chengming.Law;
using Chengming.Law.Publication;

namespace Chengming.Features.Publishing.Columns;

/// <summary>
/// A column of the statutory content (法定主动公开内容栏目; Regulation arts 20, 21). The columns are the same for every agency: the platform
/// is one of unified name and format, and no further columns are set up beside it (国办公开办函〔2019〕61号).
/// </summary>
[Term("公开栏目")]
public sealed class PlatformColumn
{
    internal PlatformColumn(ReadyColumn row, StatutoryKind kind, string type, PlatformColumn? parent)
    {
        Slug = row.Slug;
        Name = row.Name;
        Kind = kind;
        Type = row.Type ?? type;
        Parent = parent;
        Limit = PublicationLimits.Of(row.Limit ?? kind.LimitCode);
        HoldsPolicyDocuments = row.Policy;
        IsForUrgentMatters = row.Urgent;
        Update = row.Update is { } rule ? UpdateRules.Of(rule) : parent?.Update ?? kind.UpdateRule;
        HasUpdateRule = row.Update is not null || parent is null;
        Columns = [.. (row.Columns ?? []).Select(c => new PlatformColumn(c, kind, Type, this))];
    }

    /// <summary>Permanent short name that stands in addresses.</summary>
    public string Slug { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The item of article 20 or 21 that it serves.</summary>
    public StatutoryKind Kind { get; }

    /// <summary>What sort of column it is, as the page tag ColumnType says it.</summary>
    public string Type { get; }

    /// <summary>The column above; null for one of the first level.</summary>
    public PlatformColumn? Parent { get; }

    /// <summary>The columns below.</summary>
    public IReadOnlyList<PlatformColumn> Columns { get; }

    /// <summary>Within what time things of this column are published.</summary>
    public PublicationLimit Limit { get; }

    /// <summary>How often something new has to stand here when the agency decided nothing; that of the column above where it has none of its own.</summary>
    public UpdateRule Update { get; }

    /// <summary>True when the rule is its own and not only that of the column above.</summary>
    public bool HasUpdateRule { get; }

    /// <summary>True for documents whose validity is shown and that are interpreted (规章、行政规范性文件).</summary>
    public bool HoldsPolicyDocuments { get; }

    /// <summary>True for warnings and emergencies, which may take the urgent way of review.</summary>
    public bool IsForUrgentMatters { get; }

    /// <summary>The column of the first level to which it belongs; itself when it is one.</summary>
    public PlatformColumn Top => Parent ?? this;

    /// <summary>Its name with the name above, e.g. 政策 / 行政规范性文件.</summary>
    public string FullName => Parent is { } above ? $"{above.Name} / {Name}" : Name;

    /// <summary>What belongs here.</summary>
    public string Description => Kind.Content;
}

/// <summary>A column as <c>ready-columns.json</c> writes it; what is left out is that of the statutory kind or of the column above.</summary>
internal sealed record ReadyColumn(string Slug, string Name)
{
    public string? Kind { get; init; }

    public string? Type { get; init; }

    public string? Limit { get; init; }

    /// <summary>Code of the update rule (<c>update-rules.csv</c>).</summary>
    public string? Update { get; init; }

    public bool Policy { get; init; }

    public bool Urgent { get; init; }

    public IReadOnlyList<ReadyColumn>? Columns { get; init; }
}
