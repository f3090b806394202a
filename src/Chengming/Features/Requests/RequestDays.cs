using Chengming.Features.Agencies;
using Chengming.Law.Requests;

namespace Chengming.Features.Requests;

/// <summary>Checks of days that somebody typed.</summary>
internal static class RequestDays
{
    /// <summary>A day on which something happened: there, not in the future, and not before what it follows.</summary>
    public static FieldCheck Happened(
        this FieldCheck check,
        string field,
        string what,
        DateOnly? on,
        DateOnly today,
        DateOnly? notBefore = null,
        string before = ""
    ) =>
        check
            .Holds(on is not null, field, $"请填写{what}。")
            .Holds(on is null || on <= today, field, $"{what}还没有到，请核对。")
            .Holds(
                on is null || notBefore is null || on >= notBefore,
                field,
                $"{what}不能早于{before} {notBefore:yyyy-MM-dd}。"
            );

    /// <summary>The first day of the regulation's present text, before which no period can be counted.</summary>
    public static FieldCheck UnderPresentLaw(this FieldCheck check, string field, DateOnly? on) =>
        check.Holds(
            on is null || on >= RequestPeriods.Reply.First,
            field,
            $"{RequestPeriods.Reply.First:yyyy-MM-dd} 以前收到的申请适用修订前的条例，请核对年份。"
        );

    /// <summary>A last day that somebody else is told.</summary>
    public static FieldCheck StillToCome(
        this FieldCheck check,
        string field,
        string what,
        DateOnly? until,
        DateOnly? after
    ) =>
        check
            .Holds(until is null || after is null || until > after, field, $"{what}应晚于 {after:yyyy-MM-dd}。")
            .Holds(
                until is null || after is null || until <= after.Value.AddYears(1),
                field,
                $"{what}在一年以后，请核对年份。"
            );
}
