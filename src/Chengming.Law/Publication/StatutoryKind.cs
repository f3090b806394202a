namespace Chengming.Law.Publication;

/// <summary>法定主动公开内容的一类: one of the fifteen kinds of article 20, or what article 21 adds.</summary>
/// <param name="Code">The stable code, e.g. <c>20-12</c>.</param>
/// <param name="Basis">The article and item.</param>
/// <param name="Name">A short name.</param>
/// <param name="Content">What belongs to it, in the words of this house.</param>
/// <param name="ColumnName">The usual name of its column (栏目); the agency may change it.</param>
/// <param name="SubColumns">Usual columns below it; may be empty.</param>
/// <param name="AlarmDays">Days without anything new after which one county warns: local practice (mark L), so only a default.</param>
/// <param name="LimitCode">The limit for publishing; special ones of single matters stand in the catalogue.</param>
/// <param name="EmergencyContent">What an emergency-management bureau has of it: a convention (mark C).</param>
[Term("法定主动公开内容")]
[Cites(Instrument.Regulation, article: 20)]
[Cites(Instrument.Regulation, article: 21)]
public sealed record StatutoryKind(
    string Code,
    Citation Basis,
    string Name,
    string Content,
    string ColumnName,
    IReadOnlyList<string> SubColumns,
    int AlarmDays,
    string LimitCode,
    string EmergencyContent
)
{
    /// <summary>The limit for publishing.</summary>
    public PublicationLimit Limit => PublicationLimits.Of(LimitCode);

    /// <summary>The default rule for how often its column must have something new.</summary>
    public UpdateRule UpdateRule => UpdateRules.OfKind(this);
}
