namespace Chengming.Features.Requests.Archive;

/// <summary>Addresses of the archive's pages.</summary>
internal static class ArchiveLinks
{
    public const string All = "/office/archive";
    public const string Waiting = $"{All}/waiting";
    public const string Plan = $"{All}/plan";
    public const string Expired = $"{All}/expired";
    public const string Appraisals = $"{All}/appraisals";
    public const string Packages = $"{All}/packages";
    public const string Reopened = $"{All}?state=Reopened";
    public const string NotHandedOver = $"{All}?handover=waiting";

    /// <summary>The file of a case, or what is missing before it is filed.</summary>
    public static string Of(Guid requestId) => RequestLinks.Step(requestId, "archive");

    public static string Appraisal(Guid id) => $"{Appraisals}/{id}";

    public static string Destroy(Guid id) => $"{Appraisals}/{id}/destroy";
}
