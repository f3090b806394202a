using Chengming.Reports.Comparing;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Two reports of a batch side by side; the older year at the left, whichever was named first.</summary>
internal sealed record TwoYears(CheckBatch Batch, BatchFile Older, BatchFile Newer, YearComparison Comparison);

/// <summary>A government's report of a batch held against the batch's other reports of the same year.</summary>
internal sealed record HeldTogether(
    CheckBatch Batch,
    BatchFile Parent,
    IReadOnlyList<BatchFile> Members,
    Consolidation Consolidation
);

/// <summary>Comparisons between the reports of a batch, for pages and files alike. Null when a report is not there.</summary>
internal sealed class BatchComparisons(CheckBatches batches, CheckStore store)
{
    public TwoYears? Compare(string id, Guid owner, int older, int newer)
    {
        if (
            batches.Find(id, owner) is not { } batch
            || Checked(batch, older) is not { } a
            || Checked(batch, newer) is not { } b
        )
        {
            return null;
        }

        (a, b) = a.Year > b.Year ? (b, a) : (a, b);
        return new(batch, a, b, YearComparison.Of(store.Report(batch, a.Number), store.Report(batch, b.Number)));
    }

    public HeldTogether? Consolidate(string id, Guid owner, int parent, bool isComplete)
    {
        if (batches.Find(id, owner) is not { } batch || Checked(batch, parent) is not { } government)
        {
            return null;
        }

        var members = batch
            .Files.Where(f => f.State is BatchFileState.Checked && f.Number != parent && f.Year == government.Year)
            .ToList();
        var sums = Consolidation.Into(
            store.Report(batch, parent),
            [.. members.Select(m => store.Report(batch, m.Number))],
            isComplete
        );
        return new(batch, government, members, sums);
    }

    private static BatchFile? Checked(CheckBatch batch, int number) =>
        batch.File(number) is { State: BatchFileState.Checked } file ? file : null;
}
