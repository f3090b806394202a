using Chengming.Data;
using Chengming.Data.Protection.Digests;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Audit.Verifying;
using Chengming.Features.Office.Settings;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Audit;

/// <summary>Whatever is done to the chain past the platform is found, and the place is named.</summary>
public sealed class VerifyAuditChainTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const int Manipulations = 1_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_ChainAsThePlatformWroteIt_IsWhole()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await HappenAsync(db, 5);

        var verdict = await VerifyAsync(scope);

        Assert.Empty(verdict.Faults);
        Assert.True(verdict.IsWhole);
        Assert.Equal(await db.AuditRecords.LongCountAsync(Cancel), verdict.Checked);
        Assert.Equal(await db.Set<AuditHead>().Select(h => h.Hash).SingleAsync(Cancel), verdict.Head!.Hash);
    }

    [Fact]
    public async Task Verify_ThousandRandomManipulations_FindsAndNamesEveryOne()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await HappenAsync(db, 30);
        var last = await db.AuditRecords.MaxAsync(r => r.Sequence, Cancel);
        var random = new Random(20_261_125);
        var unnamed = new List<string>();
        var done = new Dictionary<string, int>(StringComparer.Ordinal);

        for (var i = 0; i < Manipulations; i++)
        {
            var (name, act) = Manipulation.Ways[i % Manipulation.Ways.Count];
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            var places = await act(new Manipulation(db, random, last));

            var verdict = await VerifyAsync(scope);

            done[name] = done.GetValueOrDefault(name) + 1;
            if (verdict.IsWhole || !verdict.Faults.Any(f => places.Contains(f.Sequence)))
            {
                var found = string.Join(" ", verdict.Faults.Select(f => f.Words));
                unnamed.Add($"{name} at {string.Join('/', places)}: {found}");
            }

            await transaction.RollbackAsync(Cancel);
        }

        Assert.Empty(unnamed);
        Assert.Equal(Manipulation.Ways.Count, done.Count);
        Assert.True((await VerifyAsync(scope)).IsWhole);
    }

    [Fact]
    public async Task Verify_ChainWrittenAnewByTheHolderOfTheKey_FailsTheAnchor()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await HappenAsync(db, 3);
        var head = (await VerifyAsync(scope)).Head!;
        var other = head with { Hash = new string('0', 64) };
        var beyond = head with { Sequence = head.Sequence + 100 };

        Assert.True((await VerifyAsync(scope, head)).IsWhole);
        Assert.Equal([head.Sequence], (await VerifyAsync(scope, other)).Faults.Select(f => f.Sequence));
        Assert.Equal([beyond.Sequence], (await VerifyAsync(scope, beyond)).Faults.Select(f => f.Sequence));
    }

    [Fact]
    public async Task Verify_DigestChangedToSm3_HoldsOldAndNewLinks()
    {
        Assert.Null(DigestAlgorithm.Sm3.Problem);
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await HappenAsync(db, 2);
        await ChooseAsync(scope, "Sm3");
        await HappenAsync(db, 2);

        var verdict = await VerifyAsync(scope);

        Assert.True(verdict.IsWhole);
        Assert.Equal(2, await db.AuditRecords.Select(r => r.Algorithm).Distinct().CountAsync(Cancel));
        await ChooseAsync(scope, "Sha256");
    }

    [Fact]
    public async Task Verify_WhileOthersWrite_FindsNothing()
    {
        await using var writing = server.Services.CreateAsyncScope();
        var writer = HappenAsync(writing.ServiceProvider.GetRequiredService<PlatformDb>(), 40);
        do
        {
            await using var scope = server.Services.CreateAsyncScope();
            Assert.Empty((await VerifyAsync(scope)).Faults);
        } while (!writer.IsCompleted);

        await writer;
    }

    [Fact]
    public async Task Verify_ChainWithoutLinks_ProvesNothing()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await db.AuditRecords.ExecuteDeleteAsync(Cancel);

        Assert.False((await VerifyAsync(scope)).IsWhole);
    }

    private static Task<AuditVerdict> VerifyAsync(AsyncServiceScope scope, params AuditAnchor[] anchors) =>
        new VerifyAuditChain(
            scope.ServiceProvider.GetRequiredService<PlatformDb>(),
            scope.ServiceProvider.GetRequiredService<AuditHeadSeal>()
        ).RunAsync(anchors, progress: null, Cancel);

    private static async Task ChooseAsync(AsyncServiceScope scope, string digest)
    {
        var change = scope.ServiceProvider.GetRequiredService<ChangeSettings>();
        var outcome = await change.RunAsync(new AuditSettings { Digest = digest }, TestActions.Context, Cancel);
        outcome.OrThrow();
    }

    /// <summary>Lets so many things happen.</summary>
    private static async Task HappenAsync(PlatformDb db, int times)
    {
        for (var i = 0; i < times; i++)
        {
            db.Record(
                TestActions.Context,
                new AccountOpened(new AuditSubject("Test", Guid.CreateVersion7(), $"第{i}件事"))
            );
            await db.SaveChangesAsync(Cancel);
        }
    }
}
