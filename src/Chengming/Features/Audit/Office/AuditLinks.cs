using System.Globalization;

namespace Chengming.Features.Audit.Office;

/// <summary>Addresses of the audit pages.</summary>
internal static class AuditLinks
{
    public const string Verify = "/office/audit/verify";

    public const string StopVerifying = "/office/audit/verify/stop";

    public const string Anchor = "/office/audit/anchor";

    public const string Export = "/office/audit/export";

    public static string Record(long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"/office/audit/{sequence}");

    public static string List(AuditSearch? search = null, long? before = null) =>
        "/office/audit"
        + QueryString.Create(
            new KeyValuePair<string, string?>[]
            {
                new("from", search?.From?.ToString("O", CultureInfo.InvariantCulture)),
                new("to", search?.To?.ToString("O", CultureInfo.InvariantCulture)),
                new("actor", search?.Actor),
                new("act", search?.Act),
                new("subject", search?.Subject),
                new("before", before?.ToString(CultureInfo.InvariantCulture)),
            }.Where(p => p.Value is not null)
        );
}
