using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Notifications;
using Chengming.Law;

namespace Chengming.Features.Requests.Coordination;

/// <summary>答复协办: by who was asked, or written down for a department that answered on paper. Who asked is told.</summary>
public sealed class AnswerAssistance(AssistanceChange change, Notify notify)
{
    /// <summary>What was asked as it was read, the answer, and who gave it.</summary>
    public sealed record Input(Guid Id, int Version, string? Answer, string? AnsweredBy);

    /// <summary>Keeps the answer, or says why not.</summary>
    public Task<Outcome<Assistance>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.Id,
            input.Version,
            new FieldCheck()
                .Needed(nameof(input.Answer), "协办答复", input.Answer, Assistance.LongestWords)
                .Needed(nameof(input.AnsweredBy), "答复人", input.AnsweredBy, Assistance.LongestName)
                .Problems,
            (assistance, work) =>
            {
                assistance.Reply(
                    PersonalData.MaskAll(input.Answer.Tidy()),
                    input.AnsweredBy.Tidy(),
                    RequestHand.Of(context.Actor),
                    work.Now
                );
                if (assistance.AskedById is { } asker && asker != context.Actor.AccountId)
                {
                    notify.Add(
                        [asker],
                        new(
                            $"申请 {work.Request.Number} 的协办有了答复",
                            $"{assistance.AnsweredBy}：{assistance.Answer}",
                            CoordinationLinks.Of(work.Request.Id)
                        )
                    );
                }
            },
            (assistance, request) => new AssistanceAnswered(assistance.Subject, request.Number),
            context,
            cancel
        );
}

/// <summary>What was asked was answered.</summary>
/// <param name="Subject">What was asked.</param>
/// <param name="Request">Number of the case.</param>
[Term("答复协办")]
public sealed record AssistanceAnswered(AuditSubject Subject, string Request) : AuditedEvent(Subject);
