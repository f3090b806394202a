using System.Threading.RateLimiting;

namespace Chengming.Features.Requests.Portal;

/// <summary>How often one network address may send the forms of the applicant's pages; reading them is not limited.</summary>
internal static class PortalLimits
{
    public const string Apply = "apply";
    public const string Cases = "cases";

    private const int ApplicationsPerWindow = 12;
    private const int LookUpsPerWindow = 20;
    private static readonly TimeSpan ApplyWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LookUpWindow = TimeSpan.FromMinutes(1);

    public static RateLimitPartition<string> OfApplying(HttpContext context) =>
        Of(context, "applying", ApplicationsPerWindow, ApplyWindow);

    public static RateLimitPartition<string> OfCases(HttpContext context) =>
        Of(context, "following a case", LookUpsPerWindow, LookUpWindow);

    /// <summary>A visit inside the process has no address and is not limited.</summary>
    private static RateLimitPartition<string> Of(HttpContext context, string what, int permits, TimeSpan window) =>
        !HttpMethods.IsPost(context.Request.Method) || context.Connection.RemoteIpAddress is not { } address
            ? RateLimitPartition.GetNoLimiter($"reading before {what}")
            : RateLimitPartition.GetFixedWindowLimiter(
                $"{what} from {address}",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = permits,
                    Window = window,
                    QueueLimit = 0,
                }
            );
}
