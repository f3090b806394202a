using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Time;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office.Secrecy;

/// <summary>保密审查 of one case: what is to be reviewed, the reviews there are, and the sheet to be filled in.</summary>
internal sealed class SecrecyReviewModel(
    PlatformDb db,
    RequestClocks clocks,
    SecrecyReviews reviews,
    RecordSecrecyReview record
) : RequestPage(db, clocks)
{
    /// <summary>The answer that was read.</summary>
    [BindProperty]
    public Guid AnswerId { get; set; }

    /// <summary>The documents that were looked at, each in its state.</summary>
    [BindProperty]
    public List<string> Reviewed { get; set; } = [];

    /// <summary>Yes or no for each matter.</summary>
    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    [BindProperty]
    public string? Conclusion { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Materials { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The day as the form shows it.</summary>
    public string OnText => ChinaTime.Date(On ?? Today);

    /// <summary>How the case stands.</summary>
    public CaseSecrecy Secrecy { get; private set; } = CaseSecrecy.NotDemanded;

    /// <summary>What is to be reviewed; null for nothing.</summary>
    public AnswerUnderReview? Answer { get; private set; }

    /// <summary>The documents of that answer, or all of them when nothing is to be reviewed.</summary>
    public IReadOnlyList<DisclosedDocument> Documents { get; private set; } = [];

    /// <summary>True when the person may look at originals and copies.</summary>
    public bool MayLook => May(DocumentChange.Readers);

    /// <summary>True when the person fills in the sheet.</summary>
    public bool MayReview => Answer is { } answer && May(StaffRole.SecrecyReviewer) && !answer.IsWorkOf(Persons, Case);

    /// <summary>True when the person holds the office but worked on this case.</summary>
    public bool IsKeptApart => Answer is not null && May(StaffRole.SecrecyReviewer) && !MayReview;

    private IReadOnlyList<Guid> Persons => HttpContext.Acting().As(StaffRole.SecrecyReviewer).Actor.Persons;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) => ShowAsync(id, cancel);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel) =>
        DoAsync(
            id,
            () =>
                record.RunAsync(
                    new()
                    {
                        RequestId = id,
                        Version = Version,
                        AnswerId = AnswerId,
                        Reviewed = Reviewed,
                        Answers = Answers,
                        Conclusion = Conclusion,
                        Words = Words,
                        Materials = Materials,
                        On = On,
                    },
                    HttpContext.Acting(),
                    cancel
                ),
            _ => $"已填写保密审查意见：{SecrecyConclusion.Find(Conclusion)?.Term}。",
            cancel
        );

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Secrecy = await reviews.OfAsync(Case.Id, cancel);
        Answer = await reviews.ToReviewAsync(Case.Id, cancel);
        Documents =
        [
            .. (await DocumentPage.ListAsync(Db, Case.Id, cancel)).Where(d =>
                Answer is null || d.ProceedingId == Answer.Order?.Id
            ),
        ];
    }
}
