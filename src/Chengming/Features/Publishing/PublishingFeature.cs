using Chengming.Doctor;
using Chengming.Features.Accounts;
using Chengming.Features.Office;
using Chengming.Features.Office.Drafts;
using Chengming.Features.Office.Settings;
using Chengming.Features.Publishing.Catalogues;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Demo;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Freshness;
using Chengming.Features.Publishing.Importing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Office;
using Chengming.Features.Publishing.Office.ImportWork;
using Chengming.Features.Publishing.OwnLists;
using Chengming.Features.Publishing.Portal;
using Chengming.Features.Publishing.Reading;
using Chengming.Features.Publishing.Reassessing;
using Chengming.Features.Publishing.Releasing;
using Chengming.Features.Publishing.Repeating;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Features.Publishing.Reviewing.Form;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search;
using Chengming.Jobs;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Chengming.Features.Publishing;

/// <summary>Publishing (主动公开): from draft through review to the public.</summary>
internal static class PublishingFeature
{
    public static void AddPublishing(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddPublishingActions();
        services.AddScoped<IPublicDrafts, PublicDrafts>();
        services.AddScoped<DemoItems>();
        services.AddScoped<DemoWatches>();
        services.AddScoped<IPlatformJob, PublishScheduledItems>();
        services.AddScoped<IPlatformJob, WorkOnItemImports>();
        services.AddScoped<IndexItems>();
        services.AddScoped<IPlatformJob, IndexItems>();
        services.AddScoped<IPlatformJob, MergeIndex>();
        services.AddScoped<IDoctorCheck, SearchIsComplete>();
        services.AddSettings<PublishingSettings>("主动公开", Audience.Supervisors);
        services.AddOfficePlace(new("items", "主动公开", PublishingLinks.Items, Audience.Business, 10));
        services.AddOfficePlace(new("clean-up", "文件清理", PublishingLinks.CleanUp, Audience.Business, 12));
        services.AddScoped<IMorningSource, ItemsWaiting>();
        services.AddScoped<IMorningSource, DocumentsToCleanUp>();
        services.AddWatches();
        services.AddOfficePlace(new("reading-lists", "预审名单", PublishingLinks.ReadingLists, Audience.Business, 13));
        services.AddScoped<ISearchSource, ItemSearch>();
        services.AddScoped<PublicItemLists>();
        services.AddScoped<FeedItems>();
        services.AddScoped<ItemReading>();
        services.AddScoped<SearchReading>();
        services.AddScoped<ItemPackage>();
        services.AddPublicPages();
        services.Configure<RazorViewEngineOptions>(o =>
        {
            o.PageViewLocationFormats.Add("/Features/Publishing/Office/{0}" + RazorViewEngine.ViewExtension);
            o.PageViewLocationFormats.Add("/Features/Publishing/Portal/{0}" + RazorViewEngine.ViewExtension);
        });
    }

    /// <summary>Reads the data files by which items are read; a faulty one ends the start with what is wrong.</summary>
    public static void CheckData() => AllReadingFiles.Validate();

    public static void MapPublishing(this WebApplication app)
    {
        app.MapItemFiles();
        app.MapItemCode();
        app.MapOfficeItemFiles();
        app.MapSourcePictures();
        app.MapReviewFormFiles();
        app.MapImportFiles();
        app.MapFeeds();
        app.MapPublicPages();
    }

    private static void AddReadingLists(this IServiceCollection services)
    {
        services.AddScoped<KeepListEntry>();
        services.AddScoped<TakeListLines>();
        services.AddScoped<StrikeListEntry>();
        services.AddScoped<ListsForReading>();
        services.AddScoped<EarlierItems>();
    }

    /// <summary>The actions without the pages, for the command line.</summary>
    public static void AddPublishingActions(this IServiceCollection services)
    {
        services.AddScoped<ItemChange>();
        services.AddSingleton<ItemCounts>();
        services.AddScoped<PublicPages>();
        services.AddScoped<DraftItem>();
        services.AddScoped<WriteItem>();
        services.AddScoped<DiscardItem>();
        services.AddScoped<AttachFile>();
        services.AddScoped<DetachFile>();
        services.AddScoped<ItemReader>();
        services.AddReadingLists();
        services.AddScoped<AcceptFinding>();
        services.AddScoped<DismissFinding>();
        services.AddScoped<SubmitItem>();
        services.AddScoped<SignStep>();
        services.AddScoped<ReturnItem>();
        services.AddScoped<EnterPaperSignature>();
        services.AddScoped<PublishItem>();
        services.AddScoped<CancelSchedule>();
        services.AddScoped<CorrectItem>();
        services.AddScoped<SetColumn>();
        services.AddScoped<ChooseColumnScheme>();
        services.AddScoped<ReassessItem>();
        services.AddScoped<MarkMatter>();
        services.AddScoped<UnmarkMatter>();
        services.AddScoped<ChooseField>();
        services.AddScoped<ProposeWithdrawal>();
        services.AddScoped<DecideWithdrawal>();
        services.AddScoped<ProposeValidityChange>();
        services.AddScoped<DecideValidityChange>();
        services.AddScoped<ReviewFormSheets>();
        services.AddScoped<SourceFiles>();
        services.AddScoped<ReadSourceFile>();
        services.AddScoped<DraftFromFile>();
        services.AddScoped<BeginItemImport>();
        services.AddScoped<MendImportRows>();
        services.AddScoped<DirectItemImport>();
        services.AddScoped<TakeImportRow>();
    }
}
