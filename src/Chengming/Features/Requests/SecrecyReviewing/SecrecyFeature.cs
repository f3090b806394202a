using Chengming.Features.Office;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Features.Requests.Office.Secrecy;

namespace Chengming.Features.Requests.SecrecyReviewing;

/// <summary>保密审查 of answers that release information.</summary>
internal static class SecrecyFeature
{
    public static void AddSecrecyReviewing(this IServiceCollection services)
    {
        services.AddScoped<SecrecyReviews>();
        services.AddScoped<RecordSecrecyReview>();
        services.AddScoped<IFilePapers, SecrecyReviewsInFile>();
        services.AddScoped<IMorningSource, SecrecyReviewsWaiting>();
    }
}
