using Chengming.Data;
using Chengming.Features.Notifications;
using Chengming.Features.Office.Lists;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Office.Lists;

/// <summary>Turning all pages of a list shows every row exactly once, whatever the order and however many rows have equal or no keys.</summary>
public sealed class ListPagingTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const string Address = "/list";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Walks
    {
        get
        {
            var walks = new TheoryData<string, int>();
            foreach (var seed in Enumerable.Range(1, 3))
            {
                foreach (var order in new[] { "subject", "-subject", "at", "-at", "read", "-read", "state", "-state" })
                {
                    walks.Add(order, seed);
                }
            }

            return walks;
        }
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task AllPages_ForwardsAndBackwards_ShowEveryRowOnce(string order, int seed)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var desk = scope.ServiceProvider.GetRequiredService<ListDesk>();
        var expected = await FillAsync(db, new Random(seed));
        var list = Short(pageLength: 1 + seed * 2);
        var there = new List<string>();
        var firstAndLast = (First: "", Last: "");

        var address = $"{Address}?sort={order}";
        for (var next = address; next is not null; )
        {
            var view = await ViewAsync(desk, list, db, next);
            Assert.InRange(view.Rows.Count, 1, list.PageLength);
            there.AddRange(IdsOf(view));
            firstAndLast = (firstAndLast.First.Length == 0 ? next : firstAndLast.First, next);
            next = view.Next;
        }

        var back = new List<string>();
        for (var previous = firstAndLast.Last; previous is not null; )
        {
            var view = await ViewAsync(desk, list, db, previous);
            back.InsertRange(0, IdsOf(view));
            previous = view.Previous;
        }

        Assert.Equal(expected.Order(), there.Order());
        Assert.Equal(there, back);
    }

    [Fact]
    public async Task Page_RowsAddedBeforeIt_ShowsWhatItShowed()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var desk = scope.ServiceProvider.GetRequiredService<ListDesk>();
        await FillAsync(db, new Random(9));
        var list = Short(pageLength: 4);
        var first = await ViewAsync(desk, list, db, $"{Address}?sort=at");
        var second = await ViewAsync(desk, list, db, first.Next!);

        db.Add(new Notification(await AccountAsync(db), "最早的", "", "/office", DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(Cancel);

        Assert.Equal(IdsOf(second), IdsOf(await ViewAsync(desk, list, db, first.Next!)));
    }

    [Theory]
    [InlineData("after=zzz")]
    [InlineData("after=W10")]
    [InlineData("before=%00")]
    [InlineData("after=W3siYSI6MX0sMV0")]
    public async Task Get_PlaceThatIsNone_AnswersBadRequest(string query)
    {
        using var client = await server.SignedInAsync(Chengming.Features.Accounts.StaffRole.Handler);

        using var answer = await client.GetAsync(new Uri($"/office/notifications?{query}", UriKind.Relative), Cancel);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>A few rows with few different keys, some of them unknown.</summary>
    private static async Task<List<string>> FillAsync(PlatformDb db, Random random)
    {
        await db.Set<Notification>().ExecuteDeleteAsync(Cancel);
        var account = await AccountAsync(db);
        var begin = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var rows = Enumerable
            .Range(0, random.Next(20, 40))
            .Select(_ => new Notification(
                account,
                random.GetItems(["甲", "乙", "a", "A", "Ｂ"], 1)[0],
                "",
                "/office",
                begin.AddMinutes(random.Next(3))
            ))
            .ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync(Cancel);
        foreach (var row in rows.Where(_ => random.Next(2) == 0))
        {
            DateTimeOffset? at = begin.AddTicks(random.Next(3) * 10);
            await db.Set<Notification>()
                .Where(n => n.Id == row.Id)
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, at), Cancel);
        }

        db.ChangeTracker.Clear();
        return [.. rows.Select(r => r.Id.ToString())];
    }

    private static Task<Guid> AccountAsync(PlatformDb db) =>
        db.StaffAccounts.Where(a => a.SignInName == "fabu").Select(a => a.Id).SingleAsync(Cancel);

    private static OfficeList<NotificationRow> Short(int pageLength) =>
        new("short", "短列表", ListKey.By((NotificationRow r) => r.Id))
        {
            Columns = NotificationList.List.Columns,
            FirstOrder = "at",
            Empty = "",
            PageLength = pageLength,
        };

    private static async Task<OfficeListView> ViewAsync(
        ListDesk desk,
        OfficeList<NotificationRow> list,
        PlatformDb db,
        string address
    )
    {
        var query = ListWish<NotificationRow>.Parse(new Uri($"http://localhost{address}").Query);
        var rows = db.Set<Notification>()
            .AsNoTracking()
            .Select(n => new NotificationRow
            {
                Id = n.Id,
                Subject = n.Subject,
                CreatedAt = n.CreatedAt,
                ReadAt = n.ReadAt,
            });
        var wish = ListWish<NotificationRow>.Of(list, query, new HashSet<string>());
        return (await desk.ViewAsync(list, rows, wish, Guid.Empty, Address, Cancel))!;
    }

    private static IEnumerable<string> IdsOf(OfficeListView view) =>
        view.Rows.Select(r => r[0].Address![(r[0].Address!.LastIndexOf('/') + 1)..]);
}
