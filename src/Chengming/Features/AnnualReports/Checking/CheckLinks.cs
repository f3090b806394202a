namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Addresses of the checking pages.</summary>
internal static class CheckLinks
{
    public const string Start = "/office/check";

    public static string Batch(string id) => $"/office/check/{id}";

    public static string Progress(string id) => $"/office/check/{id}/progress";

    public static string Stop(string id) => $"/office/check/{id}/stop";

    public static string Delete(string id) => $"/office/check/{id}/delete";

    /// <summary>The findings of all files in one list.</summary>
    public static string List(string id) => $"/office/check/{id}/findings";

    public static string Findings(string id, string format) => $"/office/check/{id}/findings.{format}";

    /// <summary>The result of a file, with repairs tried.</summary>
    public static string Result(string id, int file, params IEnumerable<string> repairs) =>
        $"/office/check/{id}/{file}"
        + QueryString.Create(repairs.Select(r => KeyValuePair.Create("repair", (string?)r)));
}
