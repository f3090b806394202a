using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Law;

namespace Chengming.Features.Requests.Redacting;

/// <summary>取消遮盖: takes a mark off again; its number is not given to another.</summary>
public sealed class UnmarkDocument(PlatformDb db, DocumentChange change)
{
    /// <summary>Which mark of which document as it was read.</summary>
    public sealed record Input(Guid DocumentId, int Version, int Number);

    /// <summary>Takes it off, or says why not.</summary>
    public Task<Outcome<DisclosedDocument>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.DocumentId,
            input.Version,
            (work, _) =>
            {
                if (work.Document.Marks.SingleOrDefault(m => m.Number == input.Number) is not { } mark)
                {
                    return Task.FromResult<(List<Problem>, AuditedEvent?)>(
                        ([new Problem("", $"没有第 {input.Number} 处遮盖，可能已经取消。")], null)
                    );
                }

                work.Document.Remove(mark);
                db.Remove(mark);
                return Task.FromResult<(List<Problem>, AuditedEvent?)>(
                    ([], new DocumentUnmarked(work.Case.Request.Subject, work.Document.Title, input.Number))
                );
            },
            context,
            cancel
        );
}

/// <summary>A mark was taken off.</summary>
/// <param name="Subject">The case.</param>
/// <param name="Title">The document.</param>
/// <param name="Place">Number of the mark.</param>
[Term("取消遮盖")]
public sealed record DocumentUnmarked(AuditSubject Subject, string Title, int Place) : AuditedEvent(Subject);
