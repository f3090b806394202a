using Chengming.Actions;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Law;

namespace Chengming.Features.Requests.Searching;

/// <summary>登记检索: once for each search; several are usual.</summary>
[Cites(Instrument.Regulation, article: 36)]
public sealed class RecordSearch(RequestChange change)
{
    private const int Longest = 500;

    /// <summary>Which case as it was read, and how it was searched.</summary>
    /// <param name="RequestId">The case.</param>
    /// <param name="Version">The version that was read.</param>
    /// <param name="On">The day of the search.</param>
    /// <param name="Units">Which units searched.</param>
    /// <param name="Systems">Systems, archives, rooms.</param>
    /// <param name="Words">Words, years, numbers.</param>
    /// <param name="People">Who searched.</param>
    /// <param name="Result">What was found.</param>
    public sealed record Input(
        Guid RequestId,
        int Version,
        DateOnly? On,
        string? Units,
        string? Systems,
        string? Words,
        string? People,
        string? Result
    );

    /// <summary>Records it, or says why not.</summary>
    public Task<Outcome<DisclosureRequest>> RunAsync(Input input, ActionContext context, CancellationToken cancel) =>
        change.ApplyAsync(
            input.RequestId,
            input.Version,
            RequestKeepers.Workers,
            work =>
                work.Request.WhyNotSearch() is { } broken
                    ? [broken.ToProblem()]
                    : new FieldCheck()
                        .Happened(
                            nameof(input.On),
                            "检索的日期",
                            input.On,
                            work.Today,
                            work.Request.ArrivedOn,
                            "到达日期"
                        )
                        .Needed(nameof(input.Units), "检索单位", input.Units, Longest)
                        .Needed(nameof(input.Systems), "检索范围", input.Systems, Longest)
                        .Needed(nameof(input.Words), "检索词", input.Words, Longest)
                        .Needed(nameof(input.People), "检索人", input.People, Longest)
                        .Needed(nameof(input.Result), "检索结果", input.Result, Longest)
                        .Problems,
            (work, by) =>
                work.Request.Search(
                    new SearchRecord(
                        input.Units.Tidy(),
                        input.Systems.Tidy(),
                        PersonalData.MaskAll(input.Words.Tidy()),
                        input.People.Tidy(),
                        PersonalData.MaskAll(input.Result.Tidy())
                    ),
                    input.On!.Value,
                    by,
                    work.Now
                ),
            work => new SearchRecorded(work.Request.Subject, input.On!.Value),
            context,
            cancel
        );
}

/// <summary>A search for what was asked was recorded.</summary>
/// <param name="Subject">The case.</param>
/// <param name="On">The day.</param>
[Term("登记检索")]
public sealed record SearchRecorded(AuditSubject Subject, DateOnly On) : AuditedEvent(Subject);
