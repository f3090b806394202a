using System.Globalization;
using System.Text.RegularExpressions;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Requests.Excess;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Proceedings;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>What the service of a paper means for its case. Papers that mean nothing for it, and cases where it was recorded before, are left alone.</summary>
public sealed partial class LetterOnCase(
    PlatformDb db,
    RecordNewReply anew,
    RecordReply reply,
    SendCorrectionNotice correction,
    TellExtension extension,
    BeginConsultation consult,
    TellThirdParty tell,
    AskForReasons reasons,
    SendFeeNotice fee
)
{
    /// <summary>What will be recorded at the case; null for nothing.</summary>
    internal static RequestEventKind? EventOf(CaseLetter letter, DisclosureRequest request) =>
        !request.IsOpen ? null
        : letter.TellsDecision
            ? letter.Decision!.CeasesProcessing ? RequestEventKind.Ceased
                : RequestEventKind.Replied
        : letter.KindCode switch
        {
            CaseLetter.CorrectionNotice when request.WhyNotAskForCorrection() is null =>
                RequestEventKind.CorrectionAsked,
            CaseLetter.ReasonsRequest when request.WhyNotAskForReasons() is null => RequestEventKind.ReasonsAsked,
            CaseLetter.FeeNotice when request.WhyNotAskForFee() is null => RequestEventKind.FeeAsked,
            CaseLetter.ExtensionNotice when request.WhyNotExtend() is null => RequestEventKind.ExtensionTold,
            CaseLetter.ThirdPartyLetter or CaseLetter.OrganLetter when request.WhyNotConsult() is null =>
                RequestEventKind.ConsultationBegun,
            CaseLetter.ThirdPartyNotice when request.WasThirdPartyAsked => RequestEventKind.ThirdPartyTold,
            _ => null,
        };

    /// <summary>The proceeding whose new reply the paper is; null when it is none.</summary>
    internal static async Task<RemedyProceeding?> NewReplyOfAsync(
        PlatformDb db,
        CaseLetter letter,
        DisclosureRequest request,
        CancellationToken cancel
    ) =>
        letter is { TellsDecision: true, Decision.CeasesProcessing: false }
        && await NewReply.InHandAsync(db, request, cancel) is { } ordered
        && letter.ApprovedOn >= ordered.ConcludedOn
            ? ordered
            : null;

    /// <summary>Records it through the case's own action; what is wrong, or nothing.</summary>
    internal async Task<IReadOnlyList<Problem>> RecordAsync(
        LetterAtWork work,
        ServeLetter.Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var (letter, id) = (work.Letter, work.Case.Request.Id);
        if (await NewReplyOfAsync(db, letter, work.Case.Request, cancel) is { } ordered)
        {
            var given = await anew.RunAsync(
                new(ordered.Id, ordered.Version, input.On, letter.DecisionCode),
                context,
                cancel
            );
            return [.. given.Problems.Select(p => p with { Field = FieldOf(p.Field) })];
        }

        var outcome = EventOf(letter, work.Case.Request) switch
        {
            RequestEventKind.Replied or RequestEventKind.Ceased => await reply.RunAsync(
                new(id, input.RequestVersion, input.Method, input.On),
                context,
                cancel
            ),
            RequestEventKind.CorrectionAsked
            or RequestEventKind.ReasonsAsked when AnswerByProblem(letter, input) is { } problem => problem,
            RequestEventKind.CorrectionAsked => await correction.RunAsync(
                new(id, input.RequestVersion, input.On, input.AnswerBy, PointsOf(letter)),
                context,
                cancel
            ),
            RequestEventKind.ReasonsAsked => await reasons.RunAsync(
                new(id, input.RequestVersion, input.On, input.AnswerBy, PointsOf(letter)),
                context,
                cancel
            ),
            RequestEventKind.FeeAsked when FeeProblem(letter, input) is { } problem => problem,
            RequestEventKind.FeeAsked => await fee.RunAsync(
                new(
                    id,
                    input.RequestVersion,
                    input.On,
                    input.Method == ServiceMethod.Post.Code ? null : input.On,
                    input.FeeBasis,
                    input.FeeCount,
                    $"收费通知书{letter.Number}"
                ),
                context,
                cancel
            ),
            RequestEventKind.ExtensionTold => await extension.RunAsync(
                new(id, input.RequestVersion, input.On),
                context,
                cancel
            ),
            RequestEventKind.ConsultationBegun => await consult.RunAsync(
                new(
                    id,
                    input.RequestVersion,
                    letter.KindCode == CaseLetter.ThirdPartyLetter
                        ? ConsultationKind.ThirdParty.Code
                        : input.Consultation,
                    letter.Addressee,
                    input.On,
                    input.Method == ServiceMethod.Post.Code ? null : input.On
                ),
                context,
                cancel
            ),
            RequestEventKind.ThirdPartyTold => await tell.RunAsync(
                new(
                    id,
                    input.RequestVersion,
                    input.On,
                    $"{letter.Addressee}（第三方告知书{letter.Number}）",
                    input.ThirdParty ?? ThirdPartyOf(letter, work.Case.Request)
                ),
                context,
                cancel
            ),
            _ => null,
        };
        return [.. (outcome?.Problems ?? []).Select(p => p with { Field = FieldOf(p.Field) })];
    }

    /// <summary>Key of the consultation of the third party that a notice is addressed to; null when that is not clear.</summary>
    internal static string? ThirdPartyOf(CaseLetter letter, DisclosureRequest request)
    {
        var all = request.Consultations(ConsultationKind.ThirdParty).ToList();
        return all is [var only] ? only.Key
            : request.ThirdPartyNamed(letter.Addressee) is [var named, ..] ? named.Key
            : null;
    }

    /// <summary>The first day that stands in the passage about the applicant's time; null when none does.</summary>
    internal static DateOnly? AnswerByOf(CaseLetter letter) =>
        letter
            .Passages.Where(p => p.Parts.Any(part => part.Contains("期限", StringComparison.Ordinal)))
            .Select(p => LetterFormat.FindDay(p.Text))
            .FirstOrDefault(day => day is not null);

    // The clock must not run by another day than the paper tells.
    private static Problem? AnswerByProblem(CaseLetter letter, ServeLetter.Input input) =>
        input.AnswerBy is { } by
        && letter.Passages.Any(p => p.Text.Contains(LetterFormat.Day(by), StringComparison.Ordinal))
            ? null
            : new Problem(nameof(input.AnswerBy), "请照文书填写申请人的期限；文书里没有写这一天。");

    // The applicant is never asked for another sum than the measures give.
    private static Problem? FeeProblem(CaseLetter letter, ServeLetter.Input input)
    {
        if (input is not { FeeBasis: { } basis, FeeCount: { } count and > 0, On: { } on })
        {
            return new Problem(nameof(input.FeeCount), "请照文书填写计收方式，和当月第几件或者页数。");
        }

        var amount = SendFeeNotice.AmountOf(basis, count, on).ToString("0.##", CultureInfo.InvariantCulture);
        return letter.Passages.Any(p =>
            Numbers()
                .Matches(p.Text)
                .Any(n =>
                    n.Value.Replace(",", "", StringComparison.Ordinal) is var found
                    && (found == amount || found == $"{amount}.00")
                )
        )
            ? null
            : new Problem(
                nameof(input.FeeCount),
                $"按标准计算是 {amount} 元，文书里没有写这个数。文书写错的，作废后重新拟写。"
            );
    }

    [GeneratedRegex("[0-9][0-9,]*([.][0-9]+)?")]
    private static partial Regex Numbers();

    private static string PointsOf(CaseLetter letter)
    {
        var points = letter.Passages.First(p => p.Parts.Contains(letter.Kind.Contents[0])).Text;
        return points.Length <= RequestEvent.LongestWords ? points : points[..RequestEvent.LongestWords];
    }

    private static string FieldOf(string field) =>
        field switch
        {
            "Kind" => nameof(ServeLetter.Input.Consultation),
            "Count" or "Basis" => nameof(ServeLetter.Input.FeeCount),
            "CorrectBy" => nameof(ServeLetter.Input.AnswerBy),
            "Method" or "On" or "AnswerBy" or "FeeCount" or "ThirdParty" => field,
            _ => "",
        };
}
