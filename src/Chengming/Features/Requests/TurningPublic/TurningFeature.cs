using Chengming.Features.Office;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Features.Requests.Office.TurningPublic;

namespace Chengming.Features.Requests.TurningPublic;

/// <summary>依申请转主动公开: from the suggestion to the draft that goes into review.</summary>
internal static class TurningFeature
{
    public static void AddTurningPublic(this IServiceCollection services)
    {
        services.AddScoped<SameWanted>();
        services.AddScoped<ProposeCandidate>();
        services.AddScoped<SuggestOnline>();
        services.AddScoped<SeveralApplicants>();
        services.AddScoped<DecideCandidate>();
        services.AddScoped<DraftForPublic>();
        services.AddScoped<WhoApplied>();
        services.AddScoped<IDraftOrigin, WhoApplied>();
        services.AddScoped<IFilePapers, CandidatesInFile>();
        services.AddScoped<IMorningSource, CandidatesWaiting>();
    }
}
