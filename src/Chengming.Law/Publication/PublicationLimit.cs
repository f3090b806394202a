using Chengming.Law.Calendar;

namespace Chengming.Law.Publication;

/// <summary>公开时限: within what time after which event information must be public, and who says so.</summary>
/// <param name="Code">The stable code, e.g. <c>general</c>.</param>
/// <param name="Kind">How it is measured.</param>
/// <param name="Count">Working days, natural days or months; 0 where no number is set.</param>
/// <param name="CountedFrom">The event whose day is day 0, in Chinese; empty where there is none.</param>
/// <param name="Basis">The article or document.</param>
/// <param name="Since">The first day of an event to which it applies.</param>
/// <param name="Mark">How sure the source is; what is not confirmed is a default that an agency may change.</param>
/// <param name="Note">What to mind; may be empty.</param>
[Term("公开时限")]
public sealed record PublicationLimit(
    string Code,
    PublicationLimitKind Kind,
    int Count,
    string CountedFrom,
    string Basis,
    DateOnly Since,
    SourceMark Mark,
    string Note
)
{
    /// <summary>True when a last permitted day can be told from the day of the event.</summary>
    public bool HasDueDay =>
        Kind is PublicationLimitKind.WorkingDays or PublicationLimitKind.NaturalDays or PublicationLimitKind.Months;

    /// <summary>In words, e.g. 自政府信息形成或者变更之日起20个工作日内公开.</summary>
    public override string ToString() =>
        Kind switch
        {
            PublicationLimitKind.WorkingDays => $"自{CountedFrom}起{Count}个工作日内公开",
            PublicationLimitKind.NaturalDays => $"自{CountedFrom}起{Count}日内公开",
            PublicationLimitKind.Months => $"自{CountedFrom}起{Count}个月内公开",
            PublicationLimitKind.Prompt => $"{CountedFrom}及时公开",
            PublicationLimitKind.Standing => "长期公开",
            PublicationLimitKind.ByNotice => "在公告或者规定写明的时间内公开",
            _ => throw new InvalidOperationException($"A limit of kind {Kind} has no words."),
        };
}
