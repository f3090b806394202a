using System.Text.Json;
using System.Text.Json.Serialization;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law.Publication;
using Chengming.Law.Publication.Review;
using Chengming.Time;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Publishing.Demo;

/// <summary>Items of the invented bureau in every state, through the same actions and people as in the office (演示信息).</summary>
internal sealed class DemoItems(
    PlatformDb db,
    ItemChange change,
    DraftItem draft,
    SubmitItem submit,
    SignStep sign,
    ReturnItem sendBack,
    PublishItem publish,
    ProposeWithdrawal propose,
    DecideWithdrawal decide,
    TimeProvider clock
)
{
    private readonly Dictionary<StaffRole, ActionContext> people = [];

    public async Task LoadAsync(CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleAsync(a => a.Code == "demo-yjj", cancel);
        await MeetAsync(agency, cancel);
        var known = new Dictionary<string, Guid>();
        foreach (var demo in Items())
        {
            var content = demo.Content(demo.Interprets is { } title ? known[title] : null, ChinaTime.Today(clock));
            content = content with { Text = Linked(content.Text, known) };
            var item = (await draft.RunAsync(new(agency.Id, content), people[StaffRole.Handler], cancel)).OrThrow();
            known.Add(demo.Title, item.Id);
            await GoOnAsync(item.Id, demo, cancel);
        }

        // Last, so that another item leads to what is gone.
        foreach (var demo in Items().Where(d => d.Until == nameof(ItemState.Withdrawn)))
        {
            await WithdrawAsync(known[demo.Title], demo, cancel);
        }
    }

    /// <summary>The items of the file beside this class.</summary>
    public static IReadOnlyList<DemoItem> Items()
    {
        using var stream = EmbeddedFiles.Open("Features/Publishing/Demo/demo-items.json");
        return JsonSerializer.Deserialize(stream, DemoItemJson.Default.IReadOnlyListDemoItem)
            ?? throw new InvalidDataException("demo-items.json is empty.");
    }

    private async Task GoOnAsync(Guid id, DemoItem demo, CancellationToken cancel)
    {
        if (demo.Until == nameof(ItemState.Drafting))
        {
            return;
        }

        var item = (
            await submit.RunAsync(new(id, await VersionAsync(id, cancel)), Of(StaffRole.Handler), cancel)
        ).OrThrow();
        while (await NextAsync(item.Id, cancel) is { } next && next.Step.Code != demo.Until)
        {
            var by = Of(next.Step.Role.ToStaffRole());
            var version = await VersionAsync(id, cancel);
            if (demo.Until == nameof(ItemState.Returned))
            {
                var remarks = new ReturnItem.Input(id, version, next.Step.Code, next.First, demo.Remark, []);
                (await sendBack.RunAsync(remarks, by, cancel)).OrThrow();
                return;
            }

            (await sign.RunAsync(new(id, version, next.Step.Code, next.ContentHash, "同意"), by, cancel)).OrThrow();
        }

        if (demo.Until is nameof(ItemState.Published) or nameof(ItemState.Withdrawn))
        {
            var version = await VersionAsync(id, cancel);
            (await publish.RunAsync(new(id, version), Of(StaffRole.Publisher), cancel)).OrThrow();
        }
    }

    private async Task WithdrawAsync(Guid id, DemoItem demo, CancellationToken cancel)
    {
        var proposal = new ProposeWithdrawal.Input(id, await VersionAsync(id, cancel), "wrong", demo.Remark);
        (await propose.RunAsync(proposal, Of(StaffRole.Handler), cancel)).OrThrow();
        var decision = new DecideWithdrawal.Input(id, await VersionAsync(id, cancel), true, null);
        (await decide.RunAsync(decision, Of(StaffRole.Approver), cancel)).OrThrow();
    }

    /// <summary>A text with the addresses of the items whose titles stand in braces where a link leads.</summary>
    private static string Linked(string text, Dictionary<string, Guid> known) =>
        known.Aggregate(text, (t, k) => t.Replace($"{{{k.Key}}}", k.Value.ToString(), StringComparison.Ordinal));

    private async Task<NextStep?> NextAsync(Guid id, CancellationToken cancel)
    {
        var newest = (await change.FindAsync(id, cancel)).Newest;
        return newest.Review is { Next: { } step } review
            ? new NextStep(step, review.Steps[0].Code, newest.ContentHash)
            : null;
    }

    private Task<int> VersionAsync(Guid id, CancellationToken cancel) =>
        db.Set<DisclosureItem>().Where(i => i.Id == id).Select(i => i.Version).SingleAsync(cancel);

    private async Task MeetAsync(Agency agency, CancellationToken cancel)
    {
        var accounts = await db.StaffAccounts.Where(a => a.AgencyId == agency.Id).ToListAsync(cancel);
        foreach (var account in accounts)
        {
            var roles = account.Grants.Select(g => g.Role).ToHashSet();
            foreach (var role in roles)
            {
                people[role] = new ActionContext(new Actor(account.Id, account.Name, agency.Id, roles));
            }
        }
    }

    private ActionContext Of(StaffRole role) => people[role];

    private sealed record NextStep(ReviewStep Step, string First, string ContentHash);
}

/// <summary>An item of the demonstration.</summary>
/// <param name="Column">Slug of its column.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">正文.</param>
/// <param name="Until">How far it has come: a state, or the step that waits.</param>
internal sealed record DemoItem(string Column, string Title, string Text, string Until)
{
    /// <summary>成文日期.</summary>
    public DateOnly? MadeOn { get; set; }

    /// <summary>How many days before today it was made, for an item that is still on its way.</summary>
    public int DaysAgo { get; set; }

    public string DocumentNumber { get; set; } = "";

    public DateOnly? InForceFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string Theme { get; set; } = "";

    public string Genre { get; set; } = "";

    public string Keywords { get; set; } = "";

    public string Abstract { get; set; } = "";

    public string Matter { get; set; } = "";

    /// <summary>公开属性.</summary>
    public string Mode { get; set; } = DisclosureMode.Proactive.Code;

    /// <summary>Why it is not published of the agency's own accord.</summary>
    public string ModeReason { get; set; } = "";

    /// <summary>Title of the item that it interprets.</summary>
    public string? Interprets { get; set; }

    /// <summary>What a reviewer said who returned it.</summary>
    public string? Remark { get; set; }

    /// <summary>What it says.</summary>
    public ItemContent Content(Guid? interprets, DateOnly today) =>
        new()
        {
            Column = Column,
            Title = Title,
            DocumentNumber = DocumentNumber,
            MadeOn = MadeOn ?? today.AddDays(-DaysAgo),
            InForceFrom = InForceFrom,
            ValidUntil = ValidUntil,
            Theme = Theme,
            Genre = Genre,
            Keywords = Keywords,
            Abstract = Abstract,
            Matter = Matter,
            Mode = Mode,
            ModeReason = ModeReason,
            Interprets = interprets,
            Text = Text,
        };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(IReadOnlyList<DemoItem>))]
internal sealed partial class DemoItemJson : JsonSerializerContext;
