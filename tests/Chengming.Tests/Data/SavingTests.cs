using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Audit;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Data;

/// <summary>Nothing is saved that nobody answers for, and nobody overwrites another's work without knowing.</summary>
public sealed class SavingTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_ChangeWithoutEvent_Throws()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        (await SomebodyAsync(db)).SetPassword("hash", DateTimeOffset.UnixEpoch);

        var error = await Record.ExceptionAsync(() => db.SaveChangesAsync(Cancel));

        Assert.StartsWith(
            "Nobody answers for",
            Assert.IsType<InvalidOperationException>(error).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Save_WithEvent_AddsALinkThatFollowsFromTheOneBefore_AndShowsNoSecret()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var person = await SomebodyAsync(db);
        person.SetPassword("a-hash-nobody-may-read", DateTimeOffset.UnixEpoch);

        db.Record(TestActions.Context, new AccountOpened(person.Subject));
        await db.SaveChangesAsync(Cancel);

        var links = await db.AuditRecords.AsNoTracking().OrderByDescending(r => r.Sequence).Take(2).ToListAsync(Cancel);
        Assert.Equal(links[1].Hash, links[0].PreviousHash);
        Assert.Equal(AuditChain.HashOf(links[0]), links[0].Hash);
        Assert.Contains(AuditDetails.Parse(links[0].Details).Changes, c => c.Member == "PasswordHash");
        Assert.DoesNotContain("nobody-may-read", links[0].Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_SaysSoAndSavesNothing()
    {
        await using var first = server.Services.CreateAsyncScope();
        await using var second = server.Services.CreateAsyncScope();
        var (hers, his) = (
            first.ServiceProvider.GetRequiredService<PlatformDb>(),
            second.ServiceProvider.GetRequiredService<PlatformDb>()
        );
        var (herCopy, hisCopy) = (await SomebodyAsync(hers), await SomebodyAsync(his));
        herCopy.SetPassword("hers", DateTimeOffset.UnixEpoch);
        hers.Record(TestActions.Context, new AccountOpened(herCopy.Subject));
        await hers.SaveChangesAsync(Cancel);
        var before = await hers.AuditRecords.CountAsync(Cancel);

        hisCopy.SetPassword("his", DateTimeOffset.UnixEpoch);
        his.Record(TestActions.Context, new AccountOpened(hisCopy.Subject));
        var error = await Record.ExceptionAsync(() => his.SaveChangesAsync(Cancel));

        Assert.Equal(hisCopy.Id, Assert.IsType<ChangedMeanwhileException>(error).Id);
        Assert.Equal(before, await hers.AuditRecords.CountAsync(Cancel));
        Assert.Equal(
            "hers",
            (await hers.StaffAccounts.AsNoTracking().SingleAsync(a => a.Id == herCopy.Id, Cancel)).PasswordHash
        );
    }

    [Fact]
    public async Task Save_ManyAtOnce_KeepsOneChainWithoutGaps()
    {
        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(async i =>
                {
                    await using var scope = server.Services.CreateAsyncScope();
                    var register = scope.ServiceProvider.GetRequiredService<RegisterAgency>();
                    var region = new Region("990101", "示例县");
                    await register.RunAsync(
                        new($"chain-{i}", $"第{i}局", $"第{i}局", region, AgencyKind.Department),
                        TestActions.Context,
                        Cancel
                    );
                })
        );

        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var links = await db.AuditRecords.AsNoTracking().OrderBy(r => r.Sequence).ToListAsync(Cancel);
        Assert.Equal(Enumerable.Range(1, links.Count).Select(n => (long)n), links.Select(l => l.Sequence));
        Assert.Equal(
            links.Select(l => l.Hash).SkipLast(1).Prepend(AuditChain.Beginning),
            links.Select(l => l.PreviousHash)
        );
    }

    private static Task<StaffAccount> SomebodyAsync(PlatformDb db) =>
        db.StaffAccounts.SingleAsync(a => a.SignInName == "chengban", Cancel);
}
