using System.Globalization;
using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Demo;
using Chengming.Features.Agencies;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Releasing;
using Chengming.Features.Publishing.Reviewing;
using Chengming.Law.Publication.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Benchmarks.Site;

/// <summary>An item that all have signed.</summary>
internal sealed record ReadyItem(Guid Id, int Version, string Title);

/// <summary>The staff of a bureau of the demonstration, who bring items to the public through the platform's own actions.</summary>
internal sealed class LiveDesk(IServiceProvider services)
{
    private const string Agency = "demo-yjj";

    private readonly Dictionary<(StaffRole Role, int Number), ActionContext> people = [];

    /// <summary>Drafts, submits and signs so many items.</summary>
    public async Task<List<ReadyItem>> ReadyAsync(int count)
    {
        var agency = await WithAsync(s =>
            s.GetRequiredService<PlatformDb>().Agencies.SingleAsync(a => a.Code == Agency)
        );
        var ready = new List<ReadyItem>();
        for (var n = 0; n < count; n++)
        {
            var title = string.Create(
                CultureInfo.InvariantCulture,
                $"第{TimeProvider.System.GetUtcNow().Ticks}期安全生产检查情况公示{n:00000}"
            );
            ready.Add(await ReadyAsync(agency.Id, title));
        }

        return ready;
    }

    /// <summary>Publishes one.</summary>
    public async Task PublishAsync(ReadyItem item) =>
        await DoAsync<PublishItem>(
            StaffRole.Publisher,
            (a, c) => a.RunAsync(new(item.Id, item.Version), c, CancellationToken.None)
        );

    private async Task<ReadyItem> ReadyAsync(Guid agency, string title)
    {
        var content = new ItemContent
        {
            Column = "inspection-results",
            Title = title,
            MadeOn = new DateOnly(2026, 10, 26),
            Text = $"<p>{title}的正文。</p>",
        };
        var item = await DoAsync<DraftItem>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(agency, content), c, CancellationToken.None)
        );
        item = await DoAsync<SubmitItem>(
            StaffRole.Handler,
            (a, c) => a.RunAsync(new(item.Id, item.Version), c, CancellationToken.None)
        );
        while (await NextAsync(item.Id) is { Next: { } step } review)
        {
            var number = review.Signatures.Count(s => s.ActingAs == step.Role);
            item = await DoAsync<SignStep>(
                step.Role.ToStaffRole(),
                (a, c) =>
                    a.RunAsync(
                        new(item.Id, item.Version, step.Code, review.Version, "同意"),
                        c,
                        CancellationToken.None
                    ),
                number
            );
        }

        return new ReadyItem(item.Id, item.Version, title);
    }

    private Task<DisclosureReview> NextAsync(Guid id) =>
        WithAsync(async s =>
            (await s.GetRequiredService<ItemChange>().FindAsync(id, CancellationToken.None)).Newest.Review!
        );

    private async Task<DisclosureItem> DoAsync<TAction>(
        StaffRole role,
        Func<TAction, ActionContext, Task<Outcome<DisclosureItem>>> act,
        int number = 0
    )
        where TAction : notnull
    {
        if (!people.TryGetValue((role, number), out var context))
        {
            context = people[(role, number)] = new ActionContext(await PersonAsync(role, number), "127.0.0.1");
        }

        return (await WithAsync(s => act(s.GetRequiredService<TAction>(), context))).OrThrow();
    }

    /// <summary>The person of the demonstration; where a step wants one more, an account is opened.</summary>
    private Task<Actor> PersonAsync(StaffRole role, int number) =>
        WithAsync(async scope =>
        {
            var db = scope.GetRequiredService<PlatformDb>();
            var own = await db.Agencies.SingleAsync(a => a.Code == Agency);
            var place = role is StaffRole.Supervisor ? await db.Agencies.SingleAsync(a => a.Id == own.ParentId) : own;
            var accounts = await db.StaffAccounts.AsNoTracking().Where(a => a.AgencyId == place.Id).ToListAsync();
            var account =
                accounts
                    .Where(a => a.Grants.Any(g => g.Role == role))
                    .OrderBy(a => a.SignInName, StringComparer.Ordinal)
                    .ElementAtOrDefault(number)
                ?? await OpenAsync(scope, $"live-{role}-{number}", role, place);
            return new Actor(account.Id, account.Name, place.Id, new HashSet<StaffRole> { role });
        });

    private static async Task<StaffAccount> OpenAsync(IServiceProvider scope, string name, StaffRole role, Agency place)
    {
        var input = new OpenAccount.Input(
            name.ToLowerInvariant(),
            StaffRoles.TermOf(role),
            place,
            DemoStaff.Password,
            [role]
        );
        var opened = await scope
            .GetRequiredService<OpenAccount>()
            .RunAsync(input, ActionContext.Platform("测速"), CancellationToken.None);
        return opened.OrThrow().Account;
    }

    private async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
