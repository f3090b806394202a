using Chengming.Data;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Outcomes;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Statistics;
using Chengming.Law.Requests.Decisions;
using Chengming.Reports.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>结果引导: questions in the order of the law that lead to one kind of decision. The answers stand in the address; nothing is kept.</summary>
internal sealed class OutcomeModel(PlatformDb db, RequestClocks clocks, LetterRemedies remedies, Lessons lessons)
    : RequestPage(db, clocks)
{
    /// <summary>A letter y or n for each answer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Answers { get; set; }

    /// <summary>How far the answers lead.</summary>
    public OutcomeProgress Progress { get; private set; } = null!;

    /// <summary>The remedy clause of the kind; empty when it has none, or the organs are not known.</summary>
    public string Remedy { get; private set; } = "";

    /// <summary>What was learned where replies of the kind were corrected.</summary>
    public IReadOnlyList<Lesson> Lessons { get; private set; } = [];

    /// <summary>The row of table 3 that counts the kind, as the form prints it.</summary>
    public static string RowOf(DecisionKind kind) =>
        ReportForms.Newest.CellWithId(Table3.CellOf(kind.Table3Row, Table3.Total)).Row.Label;

    /// <summary>What must have happened before the kind may be proposed, and has not.</summary>
    public IReadOnlyList<string> Missing =>
        Progress.Kind switch
        {
            null => [],
            { CeasesProcessing: true } when !Clock.MayCease =>
            [
                "申请人没有逾期未补正，也没有逾期未缴费，不能不再处理。",
            ],
            var kind => DecisionReadiness.MissingFor(kind, Case, Clock),
        };

    /// <summary>The guide with the answers up to a question.</summary>
    public string UpTo(int answered) => RequestLinks.Outcome(Case.Id, (Answers ?? "")[..answered]);

    /// <summary>The guide with one answer more.</summary>
    public string With(char answer) => RequestLinks.Outcome(Case.Id, Answers + answer);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (Follow(Answers ?? "") is not { } progress)
        {
            return NotFound();
        }

        Progress = progress;
        return await ShowAsync(id, cancel);
    }

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        if (Progress.Kind is { } kind)
        {
            Remedy = await remedies.ClauseAsync(kind.Letter, withholds: true, Agency, Today, cancel);
            Lessons = await lessons.OnAsync(kind.Code, cancel);
        }
    }

    /// <summary>Null when an address was changed by hand to something that no path holds.</summary>
    private static OutcomeProgress? Follow(string answers)
    {
        var guide = OutcomeGuide.OfTheRegulation;
        var progress = guide.Follow([]);
        for (var i = 0; i < answers.Length; i++)
        {
            if (progress.Next is null || answers[i] is not ('y' or 'n'))
            {
                return null;
            }

            progress = guide.Follow(answers[..(i + 1)].Select(a => a == 'y'));
        }

        return progress;
    }
}
