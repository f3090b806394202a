using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;
using Chengming.Law.Requests;
using Chengming.Law.Requests.Clock;

namespace Chengming.Features.Requests.Letters.Keeping;

/// <summary>
/// 登记文书送达: how and on which day (国办公开办函〔2016〕235号). What the paper means for the case is recorded with it through the case's own
/// action, both or neither.
/// </summary>
[Cites(Instrument.Regulation, article: 33)]
public sealed class ServeLetter(PlatformDb db, LetterChange change, LetterOnCase onCase)
{
    /// <summary>Which paper and case as they were read, and the service.</summary>
    public sealed record Input
    {
        /// <summary>The paper.</summary>
        public required Guid LetterId { get; init; }

        /// <summary>The version of the paper that was read.</summary>
        public required int Version { get; init; }

        /// <summary>The version of the case that was read.</summary>
        public required int RequestVersion { get; init; }

        /// <summary>Code of the way.</summary>
        public string? Method { get; init; }

        /// <summary>The day that counts for it.</summary>
        public DateOnly? On { get; init; }

        /// <summary>Number on the receipt of the postal enterprise.</summary>
        public string? Tracking { get; init; }

        /// <summary>What shows it.</summary>
        public string? Proof { get; init; }

        /// <summary>The applicant's last day as the paper says it: 补正期限 of a correction notice, 说明理由的期限 of a request for reasons.</summary>
        public DateOnly? AnswerBy { get; init; }

        /// <summary>计收方式; for a fee notice.</summary>
        public FeeBasis? FeeBasis { get; init; }

        /// <summary>The number in the month, or the pages; for a fee notice.</summary>
        public int? FeeCount { get; init; }

        /// <summary>Key of the consultation of the third party that was told; for a notice to one of several, null to go by its addressee.</summary>
        public string? ThirdParty { get; init; }

        /// <summary>Code of the kind of consultation; for a letter to another organ.</summary>
        public string? Consultation { get; init; }
    }

    /// <summary>Records it, or says why not.</summary>
    public async Task<Outcome<CaseLetter>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var whole = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await using (whole)
        {
            var work = await change.FindAsync(input.LetterId, cancel);
            if (LetterChange.Acting(work, RequestKeepers.Workers, context).Refusal is { } refusal)
            {
                return refusal;
            }

            var problems = ProblemsOf(input, work);
            if (problems.Count == 0)
            {
                problems.AddRange(await onCase.RecordAsync(work, input, context, cancel));
            }

            if (problems.Count > 0)
            {
                return problems;
            }

            var served = await change.ApplyAsync(
                input.LetterId,
                input.Version,
                RequestKeepers.Workers,
                (_, _) => Task.FromResult<IReadOnlyList<Problem>>([]),
                (at, by) => at.Letter.Serve(ServiceOf(input), by, at.Case.Now),
                at => new LetterServed(at.Letter.Subject, at.Case.Request.Number, input.Method!, input.On!.Value),
                context,
                cancel
            );
            if (whole is not null)
            {
                await whole.CommitAsync(cancel);
            }

            return served;
        }
    }

    private static List<Problem> ProblemsOf(Input input, LetterAtWork work)
    {
        if (work.Letter.WhyNotServe() is { } broken)
        {
            return [broken.ToProblem()];
        }

        var method = ServiceMethod.All.FirstOrDefault(m => m.Code == input.Method);
        return new FieldCheck()
            .Holds(method is not null, nameof(input.Method), "请选择送达方式。")
            .Happened(nameof(input.On), "送达的日期", input.On, work.Case.Today, work.Letter.ApprovedOn, "签发日期")
            .Holds(
                method != ServiceMethod.Post || input.Tracking.Tidy().Length > 0,
                nameof(input.Tracking),
                "邮寄的，请填写邮政企业收据上的单号，交邮之日凭它证明。"
            )
            .Holds(
                input.Tracking.Tidy().All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
                nameof(input.Tracking),
                "单号只有字母和数字，请照收据填写。"
            )
            .AtMost(nameof(input.Tracking), "单号", input.Tracking, LetterService.LongestTracking)
            .AtMost(nameof(input.Proof), "回证或者凭据", input.Proof, LetterStep.LongestWords)
            .Problems;
    }

    private static LetterService ServiceOf(Input input) =>
        new(
            input.Method!,
            input.On!.Value,
            input.Method == ServiceMethod.Post.Code ? input.Tracking.Tidy() : "",
            PersonalData.MaskAll(input.Proof.Tidy())
        );
}

/// <summary>A paper was served.</summary>
/// <param name="Subject">The paper.</param>
/// <param name="Request">Number of the case.</param>
/// <param name="Method">Code of the way.</param>
/// <param name="On">The day that counts.</param>
[Term("文书送达")]
public sealed record LetterServed(AuditSubject Subject, string Request, string Method, DateOnly On)
    : AuditedEvent(Subject);
