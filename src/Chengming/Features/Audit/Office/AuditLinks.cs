using System.Globalization;

namespace Chengming.Features.Audit.Office;

/// <summary>Addresses of the audit pages.</summary>
internal static class AuditLinks
{
    public const string List = "/office/audit";

    public const string Verify = "/office/audit/verify";

    public const string StopVerifying = "/office/audit/verify/stop";

    public const string Anchor = "/office/audit/anchor";

    public const string Export = "/office/audit/export";

    public static string Record(long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"/office/audit/{sequence}");
}
