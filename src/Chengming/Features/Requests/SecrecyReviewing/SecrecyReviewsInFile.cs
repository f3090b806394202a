using Chengming.Data;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>保密审查表: the sheet of each review.</summary>
internal sealed class SecrecyReviewsInFile(PlatformDb db) : IFilePapers
{
    public async Task<IReadOnlyList<FilePaper>> OfAsync(CaseOnFile about, CancellationToken cancel)
    {
        var reviews = await db.Set<SecrecyReview>()
            .AsNoTracking()
            .Where(r => r.RequestId == about.Request.Id)
            .OrderBy(r => r.Id)
            .ToListAsync(cancel);
        return [.. reviews.Select(r => Sheet(r, about))];
    }

    public Task EraseAsync(Guid requestId, CancellationToken cancel) =>
        db.Set<SecrecyReview>().Where(r => r.RequestId == requestId).ExecuteDeleteAsync(cancel);

    private static FilePaper Sheet(SecrecyReview review, CaseOnFile about) =>
        new(
            $"secrecy:{review.Id:N}",
            FilePaperKinds.SecrecySheet,
            "保密审查表",
            review.ReviewedOn,
            review.ByName,
            composer =>
                FileSheet.Facts(
                    composer,
                    about.Agency.Name,
                    "保密审查表",
                    [
                        ("编号", review.Number),
                        ("申请编号", about.Request.Number),
                        ("申请内容", about.Revealed.Wanted),
                        ("拟作的答复", review.AnswerInWords),
                        ("审查的信息", DocumentsOf(review)),
                        .. SecrecyMatter.All.Select(m =>
                            ($"是否涉及{m.Term}", review.Involved.Contains(m.Code) ? "是" : "否")
                        ),
                        ("审查结论", review.Conclusion.Term),
                        ("审查意见", review.Words.Length > 0 ? review.Words : "—"),
                        ("审查人", $"{review.ByName}　记于 {ChinaTime.DateAndTime(review.RecordedAt)}"),
                        ("审查日期", ChinaTime.DayInWords(review.ReviewedOn)),
                    ]
                )
        )
        {
            Number = review.Number,
        };

    private static string DocumentsOf(SecrecyReview review) =>
        string.Join(
            '\n',
            review
                .Documents.Select(d => $"{d.Title}（原件摘要 {d.FileHash[..16]}，遮盖修改 {d.MarksMade} 次）")
                .Append(review.Materials)
                .Where(line => line.Length > 0)
        );
}
