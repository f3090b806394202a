using Chengming.Time;

namespace Chengming.Features.Requests.Statistics;

/// <summary>Addresses of the statistics and of the cases behind a figure.</summary>
internal static class StatisticsLinks
{
    public const string Page = "/office/statistics";
    public const string Below = "below";
    public const string Own = "own";

    public static string Of(string agencyCode, bool below, DateOnly from, DateOnly until) =>
        $"{Page}?agency={agencyCode}{(below ? "&below=true" : "")}&from={ChinaTime.Date(from)}&until={ChinaTime.Date(until)}";

    /// <summary>The cases, or the proceedings, that a cell counts.</summary>
    public static string Behind(string cell, string agencyCode, bool below, DateOnly from, DateOnly until)
    {
        var what = cell.StartsWith($"{Table4.Id}.", StringComparison.Ordinal) ? "proceedings" : "cases";
        return $"{Page}/{agencyCode}/{(below ? Below : Own)}/{ChinaTime.Date(from)}/{ChinaTime.Date(until)}/{what}/{cell}";
    }
}
