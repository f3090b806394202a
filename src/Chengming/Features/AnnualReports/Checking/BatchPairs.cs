namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Which reports of a batch a person will most likely want to put side by side.</summary>
internal static class BatchPairs
{
    /// <summary>Two successive years of one body, the newest such; else the first two.</summary>
    public static (BatchFile Older, BatchFile Newer) Likeliest(IReadOnlyList<BatchFile> reports)
    {
        foreach (var newer in reports.OrderByDescending(f => f.Year))
        {
            if (newer.LastYear is { } before && reports.FirstOrDefault(f => f.Number == before) is { } older)
            {
                return (older, newer);
            }
        }

        return (reports[0], reports[1]);
    }

    /// <summary>The report of a government, if one is there.</summary>
    public static BatchFile? LikeliestGovernment(IEnumerable<BatchFile> reports) =>
        reports.FirstOrDefault(f => f.Agency?.EndsWith("人民政府", StringComparison.Ordinal) == true);
}
