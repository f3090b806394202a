namespace Chengming.Features.Requests.Proceedings;

/// <summary>Addresses of the pages of reviews and suits.</summary>
internal static class ProceedingLinks
{
    public const string All = "/office/proceedings";
    public const string New = $"{All}/new";
    public const string Corrected = $"{All}?result=corrected";

    public static string NewAbout(string requestNumber) => $"{New}?request={Uri.EscapeDataString(requestNumber)}";

    public static string Of(Guid id) => $"{All}/{id}";
}
