using Chengming.Actions;
using Chengming.Features.Requests.Handling;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>What the service of a paper means for its case. Papers that mean nothing for it, and cases where it was recorded before, are left alone.</summary>
public sealed class LetterOnCase(
    RecordReply reply,
    SendCorrectionNotice correction,
    TellExtension extension,
    BeginConsultation consult
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
            CaseLetter.ExtensionNotice when request.WhyNotExtend() is null => RequestEventKind.ExtensionTold,
            CaseLetter.ThirdPartyLetter or CaseLetter.OrganLetter when request.WhyNotConsult() is null =>
                RequestEventKind.ConsultationBegun,
            _ => null,
        };

    /// <summary>Records it through the case's own action; what is wrong, or nothing.</summary>
    internal async Task<IReadOnlyList<Problem>> RecordAsync(
        LetterAtWork work,
        ServeLetter.Input input,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var (letter, id) = (work.Letter, work.Case.Request.Id);
        var outcome = EventOf(letter, work.Case.Request) switch
        {
            RequestEventKind.Replied or RequestEventKind.Ceased => await reply.RunAsync(
                new(id, input.RequestVersion, input.Method, input.On),
                context,
                cancel
            ),
            RequestEventKind.CorrectionAsked when CorrectByProblem(letter, input) is { } problem => problem,
            RequestEventKind.CorrectionAsked => await correction.RunAsync(
                new(id, input.RequestVersion, input.On, input.CorrectBy, PointsOf(letter)),
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
            _ => null,
        };
        return [.. (outcome?.Problems ?? []).Select(p => p with { Field = FieldOf(p.Field) })];
    }

    /// <summary>The first day that stands in the passage about the time for the correction; null when none does.</summary>
    internal static DateOnly? CorrectByOf(CaseLetter letter) =>
        letter
            .Passages.Where(p => p.Parts.Any(part => part.EndsWith("的日期", StringComparison.Ordinal)))
            .Select(p => LetterFormat.FindDay(p.Text))
            .FirstOrDefault(day => day is not null);

    // The clock must not run by another day than the paper tells.
    private static Problem? CorrectByProblem(CaseLetter letter, ServeLetter.Input input) =>
        input.CorrectBy is { } by
        && letter.Passages.Any(p => p.Text.Contains(LetterFormat.Day(by), StringComparison.Ordinal))
            ? null
            : new Problem(nameof(input.CorrectBy), "请照文书填写补正期限；文书里没有写这一天。");

    private static string PointsOf(CaseLetter letter)
    {
        var points = letter.Passages.First(p => p.Parts.Contains(letter.Kind.Contents[0])).Text;
        return points.Length <= RequestEvent.LongestWords ? points : points[..RequestEvent.LongestWords];
    }

    private static string FieldOf(string field) =>
        field switch
        {
            "Kind" => nameof(ServeLetter.Input.Consultation),
            "Method" or "On" or "CorrectBy" => field,
            _ => "",
        };
}
