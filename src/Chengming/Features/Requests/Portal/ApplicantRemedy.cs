using Chengming.Features.Agencies;
using Chengming.Law;
using Chengming.Law.Calendar;
using Chengming.Law.Oversight;
using Chengming.Law.Requests.Decisions;
using Chengming.Time;

namespace Chengming.Features.Requests.Portal;

/// <summary>对办理不满意 (申请人的救济途径): what the applicant can do, where, and until when.</summary>
/// <param name="Clause">Review and suit as the law gives them for this case; empty while there is nothing to contest.</param>
/// <param name="Days">Last days with how they were counted; empty without a clause.</param>
/// <param name="Basis">The articles; empty without a clause.</param>
[Term("申请人的救济途径")]
[Cites(Instrument.Regulation, article: 51)]
internal sealed record ApplicantRemedy(string Clause, IReadOnlyList<string> Days, string Basis)
{
    private static readonly ApplicantRemedy None = new("", [], "");

    public static ApplicantRemedy Of(FollowedCaseModel page, RemedyOrgans organs)
    {
        if (page.Agency.Kind.Discloses is not { } organ)
        {
            return None;
        }

        var calendar = page.Clocks.CalendarOf(page.Agency.Id);
        var review = organs.ReviewOrgan ?? "行政复议机关";
        if (page.Clock is { IsOverdue: true, DueOn: { } due })
        {
            var silence = Remedies.OfSilence(due);
            return Of(
                silence,
                $"答复期限已于{ChinaTime.DayInWords(due)}届满。可以自届满之日起{RemedyPeriods.ReviewDays}日内向{review}申请行政复议"
                    + (
                        silence is RemedyClass.ReviewFirst
                            ? "；对行政复议决定不服的，再提起行政诉讼。"
                            : $"，也可以自届满之日起{RemedyPeriods.DirectSuitMonths}个月内向人民法院提起行政诉讼。"
                    ),
                due,
                new Citation(Instrument.Regulation, 51).ToString(),
                calendar
            );
        }

        // A reply that was corrected is contested no more; the new one is, once it was given.
        var (code, on) = page.Corrected is { } corrected
            ? (corrected.Decision, corrected.On)
            : (page.Case.DecisionCode, page.Case.ClosedOn);
        if ((code, on) is not ({ Length: > 0 } decision, { } closed))
        {
            return None;
        }

        var kind = DecisionKinds.Of(decision);
        // Which grounds the refused part rests on is not kept with the case: both clauses are told.
        var notice = Remedies.Of(kind, kind.Remedy is RemedyClass.ByGround ? RefusalGrounds.All : [], closed, organ);
        return notice.Class is RemedyClass.None
            ? None
            : Of(notice.Class, notice.Clause(review, organs.Court ?? notice.Court), closed, notice.Basis, calendar);
    }

    private static ApplicantRemedy Of(
        RemedyClass remedy,
        string clause,
        DateOnly from,
        string basis,
        WorkingCalendar calendar
    )
    {
        List<string> days =
        [
            $"申请行政复议：按{ChinaTime.Date(from)}起算，最迟{ChinaTime.DayInWords(RemedyPeriods.Review(from, calendar).DueOn)}。",
        ];
        if (remedy is not RemedyClass.ReviewFirst)
        {
            days.Add(
                $"直接提起行政诉讼：按{ChinaTime.Date(from)}起算，最迟{ChinaTime.DayInWords(RemedyPeriods.DirectSuit(from, calendar).DueOn)}。"
            );
        }

        return new ApplicantRemedy(clause, days, basis);
    }
}
