using System.Collections.Concurrent;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Demo;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.CleaningUp;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law.Publication.Review;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing;

/// <summary>
/// The staff of an agency at its publishing work: every act goes through the actions as pages call them, each in a unit of work of
/// its own, by the person whose turn it is. The people of the demonstration come first; where one more is needed, an account is opened.
/// </summary>
internal sealed class PublishingDesk(WebApplicationFactory<Program> server, string agency = "demo-yjj")
{
    // Some tests let several people act at the same moment.
    private readonly ConcurrentDictionary<(StaffRole Role, int Number), ActionContext> people = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A normative document (行政规范性文件) that has everything a review asks for.</summary>
    public static ItemContent Document(string title = "关于加强汛期安全防范工作的通知") =>
        new()
        {
            Column = "normative-documents",
            Title = title,
            DocumentNumber = "示应急发〔2026〕3号",
            MadeOn = new DateOnly(2026, 2, 25),
            Theme = "综合政务\\应急管理",
            Genre = "通知",
            Keywords = "防汛 安全防范",
            InForceFrom = new DateOnly(2026, 3, 1),
            Text = $"<p>{title}的正文。</p>",
        };

    /// <summary>An item of another column, without a document number.</summary>
    public static ItemContent Notice(string title = "二月安全生产检查情况", string column = "inspection-results") =>
        new()
        {
            Column = column,
            Title = title,
            MadeOn = new DateOnly(2026, 2, 26),
            Text = $"<p>{title}的正文。</p>",
        };

    /// <summary>A person of the agency with this role at work; with another number another person.</summary>
    public async Task<ActionContext> AsAsync(StaffRole role, int number = 0)
    {
        if (!people.TryGetValue((role, number), out var context))
        {
            context = people.GetOrAdd((role, number), new ActionContext(await PersonAsync(role, number), "127.0.0.1"));
        }

        return context;
    }

    /// <summary>起草.</summary>
    public async Task<Guid> DraftAsync(ItemContent content)
    {
        var owner = await ReadAsync(db =>
            db.Agencies.Where(a => a.Code == agency).Select(a => a.Id).SingleAsync(Cancel)
        );
        return (await DoAsync<DraftItem>(StaffRole.Handler, (a, c) => a.RunAsync(new(owner, content), c, Cancel))).Id;
    }

    /// <summary>修改.</summary>
    public async Task WriteAsync(Guid id, ItemContent content)
    {
        var version = (await ItemAsync(id)).Version;
        await DoAsync<WriteItem>(StaffRole.Handler, (a, c) => a.RunAsync(new(id, version, content), c, Cancel));
    }

    /// <summary>添加附件; the new attachment is returned.</summary>
    public async Task<ItemAttachment> AttachAsync(
        Guid id,
        string name,
        byte[] content,
        string? title = null,
        bool isWithinText = false
    )
    {
        var version = (await ItemAsync(id)).Version;
        await DoAsync<AttachFile>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(id, version, name, new MemoryStream(content), title, isWithinText), c, Cancel)
        );
        return (await NewestAsync(id)).Attachments.MaxBy(a => a.Order)!;
    }

    /// <summary>送审.</summary>
    public async Task SubmitAsync(Guid id)
    {
        var version = (await ItemAsync(id)).Version;
        await DoAsync<SubmitItem>(StaffRole.Handler, (a, c) => a.RunAsync(new(id, version), c, Cancel));
    }

    /// <summary>The person whose turn it is signs; the step that was signed, null when none is left.</summary>
    public async Task<ReviewStep?> SignAsync(Guid id)
    {
        var review = (await NewestAsync(id)).Review!;
        if (review.Next is not { } step)
        {
            return null;
        }

        // Steps of one role are signed by different persons.
        var number = review.Signatures.Count(s => s.ActingAs == step.Role);
        var version = (await ItemAsync(id)).Version;
        await DoAsync<SignStep>(
            step.Role.ToStaffRole(),
            (a, c) => a.RunAsync(new(id, version, step.Code, review.Version, "同意"), c, Cancel),
            number
        );
        return step;
    }

    /// <summary>All who have not signed yet do.</summary>
    public async Task SignAllAsync(Guid id)
    {
        while (await SignAsync(id) is not null) { }
    }

    /// <summary>退回 to the author by the person whose turn it is.</summary>
    public async Task ReturnAsync(Guid id)
    {
        var review = (await NewestAsync(id)).Review!;
        var version = (await ItemAsync(id)).Version;
        await DoAsync<ReturnItem>(
            review.Next!.Role.ToStaffRole(),
            (a, c) =>
                a.RunAsync(new(id, version, review.Next.Code, review.Steps[0].Code, "请核对日期。", []), c, Cancel)
        );
    }

    /// <summary>作废.</summary>
    public async Task DiscardAsync(Guid id)
    {
        var version = (await ItemAsync(id)).Version;
        await DoAsync<DiscardItem>(StaffRole.Handler, (a, c) => a.RunAsync(new(id, version, "重复起草"), c, Cancel));
    }

    /// <summary>发布 of what everybody has signed, now or at a time.</summary>
    public async Task PublishAsync(Guid id, DateTimeOffset? at = null)
    {
        var version = (await ItemAsync(id)).Version;
        await DoAsync<PublishItem>(StaffRole.Publisher, (a, c) => a.RunAsync(new(id, version, at), c, Cancel));
    }

    /// <summary>The whole way from the draft to the public.</summary>
    public async Task<Guid> PublishedAsync(ItemContent content)
    {
        var id = await DraftAsync(content);
        await ReleaseAsync(id);
        return id;
    }

    /// <summary>The rest of the way from a draft to the public.</summary>
    public async Task ReleaseAsync(Guid id)
    {
        await SubmitAsync(id);
        await SignAllAsync(id);
        await PublishAsync(id);
    }

    /// <summary>更正 is begun: the next version says this, and nobody has looked at it.</summary>
    public async Task CorrectAsync(Guid id, string note, ItemContent? content = null)
    {
        var version = (await ItemAsync(id)).Version;
        await DoAsync<CorrectItem>(StaffRole.Handler, (a, c) => a.RunAsync(new(id, version, note), c, Cancel));
        if (content is not null)
        {
            await WriteAsync(id, content);
        }
    }

    /// <summary>撤回: proposed by one, approved by another.</summary>
    public async Task WithdrawAsync(Guid id, string ground = "privacy", string reason = "附表里有联系电话")
    {
        var version = (await ItemAsync(id)).Version;
        await DoAsync<ProposeWithdrawal>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(id, version, ground, reason), c, Cancel)
        );
        version = (await ItemAsync(id)).Version;
        await DoAsync<DecideWithdrawal>(
            StaffRole.Approver,
            (a, c) => a.RunAsync(new(id, version, true, null), c, Cancel)
        );
    }

    /// <summary>清理结论: proposed by one, approved by another.</summary>
    public async Task ConcludeAsync(Guid id, string conclusion, DateOnly? from = null, string note = "")
    {
        var version = (await ItemAsync(id)).Version;
        await DoAsync<ProposeValidityChange>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(id, version, conclusion, from, note, null), c, Cancel)
        );
        version = (await ItemAsync(id)).Version;
        await DoAsync<DecideValidityChange>(
            StaffRole.Approver,
            (a, c) => a.RunAsync(new(id, version, true, null), c, Cancel)
        );
    }

    /// <summary>The item as it is in the database.</summary>
    public Task<DisclosureItem> ItemAsync(Guid id) =>
        ReadAsync(db => db.Set<DisclosureItem>().AsNoTracking().SingleAsync(i => i.Id == id, Cancel));

    /// <summary>Its newest version.</summary>
    public Task<ItemVersion> NewestAsync(Guid id) =>
        WithAsync(async s => (await s.GetRequiredService<ItemChange>().FindAsync(id, Cancel)).Newest);

    /// <summary>Takes an action as the person with the role; what has to be mended fails the test.</summary>
    public async Task<DisclosureItem> DoAsync<TAction>(
        StaffRole role,
        Func<TAction, ActionContext, Task<Outcome<DisclosureItem>>> act,
        int number = 0
    )
        where TAction : notnull => (await TryAsync(role, act, number)).OrThrow();

    /// <summary>Takes an action as the person with the role.</summary>
    public async Task<Outcome<DisclosureItem>> TryAsync<TAction>(
        StaffRole role,
        Func<TAction, ActionContext, Task<Outcome<DisclosureItem>>> act,
        int number = 0
    )
        where TAction : notnull
    {
        var context = await AsAsync(role, number);
        return await WithAsync(s => act(s.GetRequiredService<TAction>(), context));
    }

    private Task<T> ReadAsync<T>(Func<PlatformDb, Task<T>> read) =>
        WithAsync(s => read(s.GetRequiredService<PlatformDb>()));

    private async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private Task<Actor> PersonAsync(StaffRole role, int number) =>
        WithAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDb>();
            var own = await db.Agencies.SingleAsync(a => a.Code == agency, Cancel);
            // A supervisor stands above the agencies whose items it reviews.
            var place =
                role is StaffRole.Supervisor
                    ? await db.Agencies.SingleAsync(a => a.Id == (own.ParentId ?? own.Id), Cancel)
                    : own;
            var accounts = await db
                .StaffAccounts.AsNoTracking()
                .Where(a => a.AgencyId == place.Id)
                .OrderBy(a => a.Id)
                .ToListAsync(Cancel);
            var account =
                accounts.Where(a => a.Grants.Any(g => g.Role == role)).ElementAtOrDefault(number)
                ?? await OpenAsync(services, $"{place.Code}-{role}-{number}".ToLowerInvariant(), role, place);
            return new Actor(account.Id, account.Name, place.Id, new HashSet<StaffRole> { role });
        });

    private static async Task<StaffAccount> OpenAsync(
        IServiceProvider services,
        string signInName,
        StaffRole role,
        Agency place
    )
    {
        var input = new OpenAccount.Input(signInName, StaffRoles.TermOf(role), place, DemoStaff.Password, [role]);
        var opened = await services
            .GetRequiredService<OpenAccount>()
            .RunAsync(input, ActionContext.Platform("测试"), Cancel);
        return opened.OrThrow().Account;
    }
}
