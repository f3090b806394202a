using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Office.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Agencies.Guide.Editor;

/// <summary>The editor of an agency's guide: draft, what is missing, publishing, looking through again, editions.</summary>
internal sealed class GuideModel(
    PlatformDb db,
    WriteGuide write,
    PublishGuide publish,
    ConfirmGuide confirm,
    RemedyDirectory remedies,
    PlatformSettings settings
) : AgencyPage(db)
{
    /// <summary>The parts as typed, by their keys.</summary>
    [BindProperty]
    public Dictionary<string, string?> Texts { get; set; } = [];

    /// <summary>What is said of the ways of applying, by their keys.</summary>
    [BindProperty]
    public Dictionary<string, string?> Channels { get; set; } = [];

    /// <summary>Keys of the ways of applying that are open.</summary>
    [BindProperty]
    public List<string> Open { get; set; } = [];

    /// <summary>Why a new edition.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public DisclosureGuide? Guide { get; private set; }

    public IReadOnlyList<GuideEdition> Editions { get; private set; } = [];

    public IReadOnlyList<MissingPart> Missing { get; private set; } = [];

    /// <summary>The guide as it would be published now.</summary>
    public GuideContent? WouldSay { get; private set; }

    /// <summary>True when draft or record say something else than the newest edition.</summary>
    public bool DiffersFromPublished { get; private set; }

    public DateOnly? ReviewDueOn { get; private set; }

    public bool MayPublish { get; private set; }

    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => ShowAsync(code, Fill, cancel);

    public Task<IActionResult> OnPostAsync(string code, CancellationToken cancel) =>
        ThenAsync(
            code,
            () => write.RunAsync(Typed(), HttpContext.Acting(), cancel),
            "已保存草稿。公众看到的仍是上一次发布的版本。",
            cancel
        );

    public Task<IActionResult> OnPostPublishAsync(string code, CancellationToken cancel) =>
        ThenAsync(
            code,
            () => publish.RunAsync(new(Agency.Id, Version, Reason), HttpContext.Acting(), cancel),
            "已发布指南新版，门户页面随即更新。",
            cancel
        );

    public Task<IActionResult> OnPostConfirmAsync(string code, CancellationToken cancel) =>
        ThenAsync(
            code,
            () => confirm.RunAsync(new(Agency.Id, Version), HttpContext.Acting(), cancel),
            "已记下今天复核，指南内容没有变化。",
            cancel
        );

    protected override Task<int> VersionAsync(CancellationToken cancel) =>
        Db.Set<DisclosureGuide>()
            .Where(g => g.AgencyId == Agency.Id)
            .Select(g => g.Version)
            .SingleOrDefaultAsync(cancel);

    protected override async Task ReadAsync(CancellationToken cancel)
    {
        Guide = await Db.Set<DisclosureGuide>()
            .AsNoTracking()
            .SingleOrDefaultAsync(g => g.AgencyId == Agency.Id, cancel);
        Editions = await Db.Set<GuideEdition>()
            .AsNoTracking()
            .Where(e => e.AgencyId == Agency.Id)
            .OrderByDescending(e => e.Number)
            .ToListAsync(cancel);
        MayPublish = GuideKeepers.Refusal(HttpContext.Acting().Actor, Agency) is null;
        if (Guide is not null)
        {
            WouldSay = GuideContent.Of(Guide, Agency, await remedies.OfAsync(Agency, cancel));
            Missing = GuideCompleteness.Of(WouldSay);
            DiffersFromPublished = Editions.Count == 0 || Editions[0].Content != WouldSay.ToJson();
            var wishes = await settings.GetAsync<GuideSettings>(cancel);
            ReviewDueOn = Guide.LastReviewedOn?.AddMonths(wishes.ReviewMonths);
        }

        // The forms for publishing and looking through carry no parts; the editor below them shows the draft.
        if (Texts.Count == 0)
        {
            Fill();
        }
    }

    private Task<IActionResult> ThenAsync<T>(
        string code,
        Func<Task<Outcome<T>>> act,
        string words,
        CancellationToken cancel
    )
        where T : class => DoAsync(code, act, _ => AgencyLinks.Guide(code), words, cancel);

    /// <summary>The draft; without one the texts to begin with.</summary>
    private void Fill()
    {
        Texts = GuideForm.Sections.ToDictionary(
            s => s.Key,
            s => Guide is null ? s.TextFor(Agency) : Guide.Texts.GetValueOrDefault(s.Key)
        );
        var office = Agency.DisclosureOffice;
        Channels = GuideForm.Channels.ToDictionary(
            c => c.Key,
            c => Guide is not null ? Guide.Channels.GetValueOrDefault(c.Key) : Suggested(c, office)
        );
        Open =
        [
            .. GuideForm.Channels.Where(c => c.Always || Guide?.Channels.ContainsKey(c.Key) is true).Select(c => c.Key),
        ];
    }

    private static string Suggested(ApplicationChannel channel, DisclosureOffice office) =>
        !channel.Always || office.Address.Length == 0 ? ""
        : channel.Key == "in-person" ? $"{office.Address}，{office.OfficeHours}"
        : $"{office.Address}，{office.Name}（收），邮编 {office.Postcode}";

    private WriteGuide.Input Typed() =>
        new(
            Agency.Id,
            Version,
            Texts.ToDictionary(t => t.Key, t => t.Value ?? ""),
            Channels
                .Where(c => Open.Contains(c.Key) || GuideForm.Channels.Any(f => f.Key == c.Key && f.Always))
                .ToDictionary(c => c.Key, c => c.Value ?? "")
        );
}
