using System.Threading.RateLimiting;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Microsoft.AspNetCore.RateLimiting;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>The checking page (报告核查) with its worker and its limits.</summary>
internal static class CheckingFeature
{
    /// <summary>Name of the limit on giving in batches.</summary>
    public const string SubmissionLimit = "check-submissions";

    /// <summary>Batches that one person may give in within an hour.</summary>
    public const int BatchesPerHour = 60;

    public static void AddChecking(this IServiceCollection services)
    {
        services.AddSingleton<CheckStore>();
        services.AddSingleton<CheckBatches>();
        services.AddSingleton<BatchCheck>();
        services.AddSingleton<BatchComparisons>();
        services.AddScoped<StartCheckBatch>();
        services.AddHostedService<CheckWorker>();
        services.AddOfficePlace(new("check", "报告核查", CheckLinks.Start, Audience.Business, 40));
        services.Configure<RateLimiterOptions>(o => o.AddPolicy(SubmissionLimit, LimitOf));
    }

    private static RateLimitPartition<string> LimitOf(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.User.Identity is not { IsAuthenticated: true })
        {
            return RateLimitPartition.GetNoLimiter("reading");
        }

        return RateLimitPartition.GetFixedWindowLimiter(
            $"submitting by {context.User.AccountId()}",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = BatchesPerHour,
                Window = TimeSpan.FromHours(1),
                QueueLimit = 0,
            }
        );
    }
}
