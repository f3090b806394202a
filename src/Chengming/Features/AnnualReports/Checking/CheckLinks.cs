namespace Chengming.Features.AnnualReports.Checking;

/// <summary>Addresses of the checking pages.</summary>
internal static class CheckLinks
{
    public const string Start = "/check";

    public static string Batch(string id) => $"/check/{id}";

    public static string Progress(string id) => $"/check/{id}/progress";

    public static string Stop(string id) => $"/check/{id}/stop";

    public static string Delete(string id) => $"/check/{id}/delete";

    /// <summary>The findings of all files in one list.</summary>
    public static string List(string id) => $"/check/{id}/findings";

    public static string Findings(string id, string format) => $"/check/{id}/findings.{format}";

    /// <summary>The result of a file, with repairs tried.</summary>
    public static string Result(string id, int file, params IEnumerable<string> repairs) =>
        $"/check/{id}/{file}" + QueryString.Create(repairs.Select(r => KeyValuePair.Create("repair", (string?)r)));
}
