using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive.Appraising;
using Chengming.Features.Requests.Archive.Packing;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Features.Requests.Office.Archive;
using Chengming.Jobs;

namespace Chengming.Features.Requests.Archive;

/// <summary>归档: files of closed cases, from the check before filing to the destruction register.</summary>
internal static class ArchiveFeature
{
    public static void AddArchive(this IServiceCollection services)
    {
        services.AddScoped<IFilePapers, LettersInFile>();
        services.AddScoped<IFilePapers, RecordsInFile>();
        services.AddScoped<IFilePapers, StepsInFile>();
        services.AddScoped<IFilePapers, ProposalsInFile>();
        services.AddScoped<IFilePapers, ProceedingsInFile>();
        services.AddScoped<IFilePapers, AssistancesInFile>();
        services.AddScoped<IFilePapers, ReceivedPapersInFile>();
        services.AddScoped<IFilePapers, SuppliedDocumentsInFile>();
        services.AddScoped<IFilePapers, PackagesInFile>();
        services.AddScoped<CasePapers>();
        services.AddScoped<CasesAtFiling>();
        services.AddScoped<FileNumbers>();
        services.AddScoped<FileChange>();
        services.AddScoped<KeepArchivePlan>();
        services.AddScoped<FileCase>();
        services.AddScoped<SupplementFile>();
        services.AddScoped<HandOverFile>();
        services.AddScoped<TakeFile>();
        services.AddScoped<AskForPackage>();
        services.AddScoped<EndPackage>();
        services.AddScoped<TakePackage>();
        services.AddScoped<IPlatformJob, MakePackages>();
        services.AddScoped<FileActs>();
        services.AddScoped<ProposeAppraisal>();
        services.AddScoped<DecideAppraisal>();
        services.AddScoped<IMorningSource, ArchiveWaiting>();
        services.AddSettings<ArchiveSettings>("归档设置", Audience.Supervisors);
        services.AddOfficePlace(new("archive", "案卷归档", ArchiveLinks.All, Audience.RequestStaff, 23));
    }
}
