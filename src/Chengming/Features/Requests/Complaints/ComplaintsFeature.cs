using Chengming.Data.Protection;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive.Papers;

namespace Chengming.Features.Requests.Complaints;

/// <summary>投诉举报: from the registration to the result, and into the file of the case.</summary>
internal static class ComplaintsFeature
{
    public static void AddComplaints(this IServiceCollection services)
    {
        services.AddScoped<ComplaintVault>();
        services.AddScoped<RegisterComplaint>();
        services.AddScoped<ConcludeComplaint>();
        services.AddScoped<RevealComplainant>();
        services.AddScoped<IProtectedValues, ComplaintProtectedValues>();
        services.AddScoped<IFilePapers, ComplaintsInFile>();
        services.AddScoped<IMorningSource, ComplaintsWaiting>();
        services.AddSettings<ComplaintSettings>("投诉举报", Audience.Supervisors);
        services.AddOfficePlace(new("complaints", "投诉举报", ComplaintLinks.All, Audience.RequestStaff, 21));
    }
}
