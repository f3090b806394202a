namespace Chengming.Features.AnnualReports;

/// <summary>Addresses of the feature's pages.</summary>
internal static class ReportLinks
{
    public static string Report(string agency, int year) => $"/reports/{agency}/{year}";

    public static string Download(string agency, int year, string format) => $"/reports/{agency}/{year}.{format}";

    public static string Agency(string agency) => $"/agencies/{agency}/reports";

    /// <summary>The directory with these filters; those that are empty are left out.</summary>
    public static string Directory(ReportSearch search, string? after = null)
    {
        var query = QueryString.Empty;
        query = Add(query, "q", search.Name);
        query = Add(query, "region", search.Region);
        query = Add(query, "year", search.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return "/reports" + Add(query, "after", after);
    }

    private static QueryString Add(QueryString query, string name, string? value) =>
        string.IsNullOrEmpty(value) ? query : query.Add(name, value);
}
