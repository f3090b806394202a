using System.Threading.RateLimiting;

namespace Chengming.Features.Accounts.SigningIn;

/// <summary>How often one network address may try to sign in, whatever the account.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    private const int TriesPerMinute = 20;

    /// <summary>Only sending the form counts; a visit inside the process has no address and is not limited.</summary>
    public static RateLimitPartition<string> Of(HttpContext context) =>
        !HttpMethods.IsPost(context.Request.Method) || context.Connection.RemoteIpAddress is not { } address
            ? RateLimitPartition.GetNoLimiter("reading the sign-in page")
            : RateLimitPartition.GetFixedWindowLimiter(
                $"signing in from {address}",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = TriesPerMinute,
                    Window = TimeSpan.FromMinutes(1),
                    QueueLimit = 0,
                }
            );
}
