namespace Chengming.Features.Requests;

/// <summary>Addresses of the feature's pages in the back office.</summary>
internal static class RequestLinks
{
    public const string Register = "/office/requests";
    public const string Unclaimed = $"{Register}?state=open&handler=nobody";
    public const string Mine = $"{Register}?state=open&handler=me";
    public const string New = $"{Register}/new";
    public const string Moved = $"{Register}/moved";

    public static string Case(Guid id) => $"{Register}/{id}";

    public static string Step(Guid id, string step) => $"{Case(id)}/{step}";

    public static string Receipt(Guid id) => Step(id, "receipt");

    public static string Consultation(Guid id, string key) => Step(id, $"consultations/{key}");
}
