using Chengming.Data.Protection;
using Chengming.Doctor;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Features.Requests.Archive;
using Chengming.Features.Requests.BackEntry;
using Chengming.Features.Requests.Complaints;
using Chengming.Features.Requests.Coordination;
using Chengming.Features.Requests.Demo;
using Chengming.Features.Requests.Dues;
using Chengming.Features.Requests.Excess;
using Chengming.Features.Requests.Exporting;
using Chengming.Features.Requests.Handling;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Letters.Keeping;
using Chengming.Features.Requests.Letters.OwnTexts;
using Chengming.Features.Requests.Office;
using Chengming.Features.Requests.Office.Coordination;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.Proceedings;
using Chengming.Features.Requests.Redacting;
using Chengming.Features.Requests.Registering;
using Chengming.Features.Requests.Searching;
using Chengming.Features.Requests.SecrecyReviewing;
using Chengming.Features.Requests.Statistics;
using Chengming.Features.Requests.TurningPublic;
using Chengming.Features.Search;
using Chengming.Jobs;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Chengming.Features.Requests;

/// <summary>Requests (依申请公开): from the counter to the reply, with a clock that proves itself.</summary>
internal static class RequestsFeature
{
    public static void AddRequests(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRequestActions();
        services.AddRequestPortal();
        services.AddArchive();
        services.AddComplaints();
        services.AddSecrecyReviewing();
        services.AddTurningPublic();
        services.AddScoped<DemoRequests>();
        services.AddScoped<DemoProceedings>();
        services.AddScoped<DemoArchive>();
        services.AddScoped<DemoComplaints>();
        services.AddScoped<IProtectedValues, RequestProtectedValues>();
        services.AddScoped<IProtectedValues, LetterProtectedValues>();
        services.AddScoped<IMorningSource, RequestsWaiting>();
        services.AddScoped<IMorningSource, ProceedingsWaiting>();
        services.AddScoped<IMorningSource, LettersWaiting>();
        services.AddScoped<IMorningSource, AssistancesWaiting>();
        services.AddScoped<ISearchSource, RequestSearch>();
        services.AddScoped<IPlatformJob, ReckonOpenRequests>();
        services.AddScoped<IDoctorCheck, RequestDuesAreRight>();
        services.AddSettings<RequestSettings>("依申请公开", Audience.Supervisors);
        services.AddSettings<RequestClockSettings>("依申请公开的计时约定", Audience.Supervisors);
        services.AddSettings<Table4Settings>("表四统计约定", Audience.Supervisors);
        services.AddOfficePlace(new("proceedings", "复议诉讼", ProceedingLinks.All, Audience.RequestStaff, 21));
        services.AddOfficePlace(new("statistics", "依申请公开统计", StatisticsLinks.Page, Audience.RequestStaff, 22));
        services.AddOfficePlace(new("requests", "依申请公开", RequestLinks.Register, Audience.RequestStaff, 20));
        services.Configure<RazorViewEngineOptions>(o =>
            o.PageViewLocationFormats.Add("/Features/Requests/Office/{0}" + RazorViewEngine.ViewExtension)
        );
    }

    /// <summary>Reads the texts of the letters and the order of papers in a file; a faulty one ends the start with what is wrong.</summary>
    public static void CheckData()
    {
        LetterTexts.ReadAll();
        FileOrder.Check();
    }

    private static void AddRequestActions(this IServiceCollection services)
    {
        services.AddScoped<RequestClocks>();
        services.AddScoped<RequestChange>();
        services.AddScoped<PartyVault>();
        services.AddScoped<EarlierRequests>();
        services.AddScoped<RegisterRequest>();
        services.AddScoped<PrintReceipt>();
        services.AddScoped<RevealIdentity>();
        services.AddScoped<ConfirmReceipt>();
        services.AddScoped<ConfirmForOffice>();
        services.AddScoped<AssignRequest>();
        services.AddScoped<ClaimRequest>();
        services.AddScoped<SendCorrectionNotice>();
        services.AddScoped<TakeCorrection>();
        services.AddScoped<BeginConsultation>();
        services.AddScoped<NoteLetterReceived>();
        services.AddScoped<EndConsultation>();
        services.AddScoped<RequestProposals>();
        services.AddScoped<ProposeExtension>();
        services.AddScoped<ProposeDecision>();
        services.AddScoped<DecideProposal>();
        services.AddScoped<TellExtension>();
        services.AddScoped<TellThirdParty>();
        services.AddScoped<RecordReply>();
        services.AddScoped<WithdrawRequest>();
        services.AddPaperActions();
        services.AddLetterActions();
        services.AddFurtherActions();
    }

    private static void AddPaperActions(this IServiceCollection services)
    {
        services.AddScoped<ReceivePapers>();
        services.AddScoped<AddPapers>();
        services.AddScoped<OpenPaper>();
        services.AddScoped<StrikePaper>();
        services.AddScoped<DocumentChange>();
        services.AddScoped<AddDisclosedDocument>();
        services.AddScoped<MarkDocument>();
        services.AddScoped<UnmarkDocument>();
        services.AddScoped<MakeReleasedCopy>();
        services.AddScoped<OpenDocument>();
        services.AddScoped<TakeReleasedCopy>();
        services.AddScoped<PageSketches>();
        services.AddScoped<WithheldPassages>();
        services.AddSettings<PaperSettings>("申请材料", Audience.Supervisors);
    }

    public static void MapRequests(this WebApplication app) => app.MapPaperAddresses();

    private static void AddLetterActions(this IServiceCollection services)
    {
        services.AddScoped<LetterRemedies>();
        services.AddScoped<LetterVault>();
        services.AddScoped<LetterNumbers>();
        services.AddScoped<LetterChange>();
        services.AddScoped<LetterOnCase>();
        services.AddScoped<DraftLetter>();
        services.AddScoped<OpenLetter>();
        services.AddScoped<WriteLetter>();
        services.AddScoped<SubmitLetter>();
        services.AddScoped<ReviewLetter>();
        services.AddScoped<ReturnLetter>();
        services.AddScoped<ApproveLetter>();
        services.AddScoped<DiscardLetter>();
        services.AddScoped<ServeLetter>();
        services.AddScoped<TakeLetter>();
        services.AddScoped<LetterServiceSheet>();
        services.AddScoped<NameLetterMark>();
        services.AddScoped<AgencyLetterTexts>();
        services.AddScoped<WriteLetterText>();
        services.AddScoped<LetterActs>();
    }

    private static void AddFurtherActions(this IServiceCollection services)
    {
        services.AddScoped<EnterPaperCases>();
        services.AddScoped<ExportWithoutNames>();
        services.AddScoped<ExportWithNames>();
        services.AddScoped<SplitRequest>();
        services.AddScoped<JoinRequest>();
        services.AddScoped<PartRequest>();
        services.AddScoped<RecordSearch>();
        services.AddScoped<AskForReasons>();
        services.AddScoped<TakeReasons>();
        services.AddScoped<DeferReply>();
        services.AddScoped<SendFeeNotice>();
        services.AddScoped<NoteFeeNotice>();
        services.AddScoped<RecordPayment>();
        services.AddScoped<RequesterMonth>();
        services.AddCoordination();
        services.AddProceedings();
    }

    private static void AddCoordination(this IServiceCollection services)
    {
        services.AddScoped<AssistanceChange>();
        services.AddScoped<AskForAssistance>();
        services.AddScoped<ChaseAssistance>();
        services.AddScoped<AnswerAssistance>();
        services.AddScoped<WithdrawAssistance>();
        services.AddScoped<AddRemark>();
    }

    private static void AddProceedings(this IServiceCollection services)
    {
        services.AddScoped<ProceedingChange>();
        services.AddScoped<RegisterProceeding>();
        services.AddScoped<RecordDefence>();
        services.AddScoped<ConcludeProceeding>();
        services.AddScoped<RecordAppeal>();
        services.AddScoped<RecordNewReply>();
        services.AddScoped<Lessons>();
        services.AddScoped<RequestTally>();
        services.AddScoped<ProceedingTally>();
        services.AddScoped<FeeTally>();
        services.AddScoped<TakeReportFigures>();
    }
}
