using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Office.Settings;
using Chengming.Features.Operations.Backups;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Portal;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Features.Requests.Papers;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Operations;

/// <summary>
/// <c>kill -9</c> while people save: whatever was acknowledged is there afterwards, and the audit chain is whole. Every save sets a
/// time of day and a folder that nobody else sets, so that each can be found again.
/// </summary>
public sealed class KilledProcessTests
{
    private const int Writes = 200;
    private const int Writers = 4;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Kill_InTheMiddleOfRandomSaves_LosesNothingThatWasAcknowledged(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var killAfter = random.Next(1, Writes);
        var moment = TimeSpan.FromMicroseconds(random.Next(0, 20_000));
        var acknowledged = new ConcurrentQueue<string>();
        await using (var process = await RealProcess.StartAsync(folder.Path))
        {
            var clients = new List<(HttpClient Client, string Token)>();
            for (var i = 0; i < Writers; i++)
            {
                var client = await process.SignedInAsync(StaffRole.SystemAdministrator);
                clients.Add((client, await TokenAsync(client)));
            }

            var next = 0;
            var enough = new TaskCompletionSource();
            var writing = clients
                .Select(c =>
                    Task.Run(
                        async () =>
                        {
                            while (Interlocked.Increment(ref next) is var n && n <= Writes)
                            {
                                var mark = $"/backups/{seed}-{n}-{Guid.NewGuid():N}";
                                if (!await SaveAsync(c.Client, c.Token, mark, n))
                                {
                                    continue;
                                }

                                acknowledged.Enqueue(mark);
                                if (acknowledged.Count >= killAfter)
                                {
                                    enough.TrySetResult();
                                }
                            }

                            enough.TrySetResult();
                        },
                        Cancel
                    )
                )
                .ToList();
            await enough.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancel);
            await Task.Delay(moment, Cancel);
            process.Kill();
            await Task.WhenAll(writing);
            clients.ForEach(c => c.Client.Dispose());
        }

        Assert.NotEmpty(acknowledged);
        await using var site = new PortalServer { LeftFolder = folder.Path, Demo = false };
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var links = await db.AuditRecords.AsNoTracking().OrderBy(r => r.Sequence).ToListAsync(Cancel);
        var saved = links.Where(l => l.Act == nameof(SettingsChanged)).Select(l => l.Details).ToList();
        var lost = acknowledged.Where(mark => !saved.Exists(s => s.Contains(mark, StringComparison.Ordinal)));
        Assert.Empty(lost);
        await AssertChainIsWholeAsync(db, links);
        await AssertLastSaveIsInForceAsync(db, saved[^1]);
    }

    /// <summary>
    /// The same with what is more than a row: papers of a case, whose encrypted bytes lie in the store and whose keys stand in the database. What was
    /// acknowledged opens byte for byte, and nothing in the database has lost its bytes.
    /// </summary>
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Kill_WhilePapersAreTaken_LeavesEveryAcknowledgedPaperWhole(int seed)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        var killAfter = random.Next(5, 40);
        var moment = TimeSpan.FromMicroseconds(random.Next(0, 20_000));
        var acknowledged = new ConcurrentQueue<string>();
        await using (var process = await RealProcess.StartAsync(folder.Path))
        {
            var enough = new TaskCompletionSource();
            var writing = new List<Task>();
            for (var i = 0; i < Writers; i++)
            {
                var client = await process.SignedInAsync(StaffRole.Handler);
                var address = RequestLinks.Papers(await AppliedAsync(process, client, $"第{seed}-{i}号检查记录"));
                writing.Add(Task.Run(() => AddUntilKilledAsync(client, address, $"{seed}-{i}"), Cancel));
            }

            await enough.Task.WaitAsync(TimeSpan.FromSeconds(90), Cancel);
            await Task.Delay(moment, Cancel);
            process.Kill();
            await Task.WhenAll(writing);

            async Task AddUntilKilledAsync(HttpClient client, string address, string writer)
            {
                using (client)
                {
                    for (var n = 0; await AddAsync(client, address, $"paper {writer} no {n} end"); n++)
                    {
                        acknowledged.Enqueue($"paper {writer} no {n} end");
                        if (acknowledged.Count >= killAfter)
                        {
                            enough.TrySetResult();
                        }
                    }

                    enough.TrySetResult();
                }
            }
        }

        Assert.True(acknowledged.Count >= killAfter, "The writers stopped before the process was killed.");
        await using var site = new PortalServer { LeftFolder = folder.Path, Demo = false };
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var contents = scope.ServiceProvider.GetRequiredService<SealedContents>();
        var opened = new List<byte[]>();
        foreach (var file in await db.Set<SealedFile>().AsNoTracking().ToListAsync(Cancel))
        {
            opened.Add(await contents.ReadAsync(file, Cancel));
        }

        Assert.All(acknowledged, words => Assert.Contains(opened, o => o.AsSpan().SequenceEqual(PaperDesk.Pdf(words))));
        await AssertChainIsWholeAsync(
            db,
            await db.AuditRecords.AsNoTracking().OrderBy(r => r.Sequence).ToListAsync(Cancel)
        );
    }

    /// <summary>Somebody applies on the portal; the case as the handler finds it by its words.</summary>
    private static async Task<Guid> AppliedAsync(RealProcess process, HttpClient handler, string wanted)
    {
        using var applicant = process.NewClient();
        using var sent = await applicant.SubmitAsync(
            ApplicantLinks.Apply,
            new()
            {
                ["Agency"] = "demo-yjj",
                ["Wanted"] = wanted,
                ["SupplyForm"] = "paper",
                ["SupplyWay"] = "in-person",
                ["Kind"] = "naturalPerson",
                ["Requester.Name"] = "赵示例",
                ["Requester.Document"] = IdentityDocument.ResidentId.Code,
                ["Requester.IdNumber"] = "990101199001010019",
                ["Requester.Phone"] = "13800004321",
                ["Agrees"] = "true",
            }
        );
        Assert.Equal(ApplicantLinks.Receipt, sent.Headers.Location?.OriginalString);
        var list = await handler.PageAsync($"{RequestLinks.Register}?sort=-number");
        return list.QuerySelectorAll("table.office-list a[href]")
            .Select(a => a.GetAttribute("href")!.Split('/')[^1])
            .Select(last => Guid.TryParse(last, out var id) ? id : Guid.Empty)
            .First(id => id != Guid.Empty);
    }

    private static async Task<bool> AddAsync(HttpClient client, string address, string words)
    {
        try
        {
            using var answer = await client.SubmitFilesAsync(
                address,
                [],
                [(PaperEntry.FieldOf(PaperKind.Other), "材料.pdf", PaperDesk.Pdf(words))]
            );
            return answer.StatusCode is HttpStatusCode.Found;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task AssertChainIsWholeAsync(PlatformDb db, List<AuditRecord> links)
    {
        Assert.Equal(Enumerable.Range(1, links.Count).Select(n => (long)n), links.Select(l => l.Sequence));
        Assert.Equal(
            links.Select(l => l.Hash).SkipLast(1).Prepend(AuditChain.Beginning),
            links.Select(l => l.PreviousHash)
        );
        Assert.All(links, l => Assert.Equal(AuditChain.HashOf(l), l.Hash));
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(Cancel);
        Assert.Equal((links[^1].Sequence, links[^1].Hash), (head.Sequence, head.Hash));
    }

    /// <summary>A change and its record are saved together or not at all.</summary>
    private static async Task AssertLastSaveIsInForceAsync(PlatformDb db, string lastRecord)
    {
        var content = await db.Set<SettingEntry>()
            .Where(s => s.Group == nameof(BackupSettings))
            .Select(s => s.Content)
            .SingleAsync(Cancel);
        var mark = JsonDocument.Parse(content).RootElement.GetProperty("folder").GetString()!;
        Assert.Contains(mark, lastRecord, StringComparison.Ordinal);
    }

    private static async Task<string> TokenAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/office/backups", UriKind.Relative), Cancel);
        var page = await PortalServer.PageOf(answer);
        return page.QuerySelector("form.ops-settings input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    /// <summary>True when the platform said that it was saved; a save that met another, or a dead process, said nothing.</summary>
    private static async Task<bool> SaveAsync(HttpClient client, string token, string mark, int n)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["Daily"] = "true",
                ["DailyAt"] = string.Create(CultureInfo.InvariantCulture, $"{n / 60 % 24:00}:{n % 60:00}"),
                ["Keep"] = string.Create(CultureInfo.InvariantCulture, $"{n}"),
                ["WarnAfterDays"] = "2",
                ["FolderSetting"] = mark,
            }
        );
        try
        {
            using var answer = await client.PostAsync(
                new Uri("/office/backups?handler=Settings", UriKind.Relative),
                form,
                Cancel
            );
            return answer.StatusCode is HttpStatusCode.Found;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
