namespace Chengming.Features.Requests.Complaints;

/// <summary>Addresses of the pages of complaints.</summary>
internal static class ComplaintLinks
{
    public const string All = "/office/complaints";
    public const string New = $"{All}/new";
    public const string Open = $"{All}?result=open";

    public static string NewAbout(string requestNumber) => $"{New}?request={Uri.EscapeDataString(requestNumber)}";

    public static string Of(Guid id) => $"{All}/{id}";
}
