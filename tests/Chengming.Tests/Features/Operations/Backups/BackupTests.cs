using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Chengming.Data;
using Chengming.Export;
using Chengming.Features.Agencies;
using Chengming.Features.AnnualReports.Demo;
using Chengming.Features.Operations.Backups;
using Chengming.Tests.Data;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Operations.Backups;

/// <summary>A backup is taken while others write; it comes back into either database exactly, or not at all.</summary>
public sealed class BackupTests(PortalServer server) : IClassFixture<PortalServer>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task Restore_IntoAnEmptyPlace_ShowsTheIdenticalPortal(string provider)
    {
        using var folder = new TemporaryFolder();
        await using var place = await RestoredPlace.CreateAsync(provider);
        place.TakeKeysOf(server);
        var stored = Path.Combine(server.Folder, "files", "ab", "abcdef");
        Directory.CreateDirectory(Path.GetDirectoryName(stored)!);
        await File.WriteAllTextAsync(stored, "附件", Cancel);
        var file = Path.Combine(folder.Path, "backup.zip");

        await TakeAsync(file);
        var manifest = await place.RestoreAsync(file);

        await using var restored = place.Site();
        foreach (var address in Addresses())
        {
            var (before, after) = (await BytesAsync(server, address), await BytesAsync(restored, address));
            Assert.True(before.AsSpan().SequenceEqual(after), $"{address} is another page than before.");
        }

        Assert.Equal("附件", await File.ReadAllTextAsync(Path.Combine(place.Folder, "files", "ab", "abcdef"), Cancel));
        Assert.Equal<long?>(manifest.AuditSequence, await place.RecordsAsync());
        Assert.DoesNotContain(manifest.Tables, t => t.Name == PortableTables.KeyTable);
        Assert.False(File.Exists(file + ".part"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    /// <summary>Whatever a reader can reach from the first page by links: items with their attachments, columns, guides, rules, reports, feeds.</summary>
    [Fact]
    public async Task Restore_OfAPortalWithItems_ShowsEveryPageThatLinksLeadTo()
    {
        using var folder = new TemporaryFolder();
        await using var full = new PortalServer { DemoItems = true };
        await using var place = await RestoredPlace.CreateAsync("Sqlite");
        place.TakeKeysOf(full);
        var file = Path.Combine(folder.Path, "backup.zip");
        await using (var scope = full.Services.CreateAsyncScope())
        {
            await scope
                .ServiceProvider.GetRequiredService<TakeBackup>()
                .RunAsync(new(file, WithKeys: false), new Progress<WorkProgress>(), Cancel);
        }

        await place.RestoreAsync(file);

        await using var restored = place.Site();
        full.Clock.Stands = true;
        restored.Clock.Stands = true;
        var pages = await ReachableAsync(full);
        var others = new List<string>();
        foreach (var (address, before) in pages)
        {
            var after = await BytesAsync(restored, address);
            if (!before.AsSpan().SequenceEqual(after))
            {
                others.Add(address);
            }
        }

        Assert.Empty(others);
        Assert.All(
            ["/items/", "/columns/", "/guide", "/rules", "/reports/", ".pdf"],
            part => Assert.Contains(pages.Keys, a => a.Contains(part, StringComparison.Ordinal))
        );
    }

    /// <summary>Archives with the time of the packing in them; what they hold is compared as pages and files.</summary>
    private static bool IsPackedWhenAskedFor(string link) =>
        link.EndsWith("/download", StringComparison.Ordinal)
        || (
            link.StartsWith("/reports/", StringComparison.Ordinal)
            && (link.EndsWith(".docx", StringComparison.Ordinal) || link.EndsWith(".xlsx", StringComparison.Ordinal))
        );

    /// <summary>Pages and files that links lead to; not the forms, whose tokens are new each time, nor the search, whose index is made anew.</summary>
    private static async Task<Dictionary<string, byte[]>> ReachableAsync(PortalServer site)
    {
        const int most = 400;
        using var client = site.CreateClient();
        var waiting = new Queue<string>(["/"]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address) && found.Count < most)
        {
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
            if (!answer.IsSuccessStatusCode)
            {
                continue;
            }

            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                var page = await PortalServer.PageOf(answer);
                if (page.QuerySelector("input[name=__RequestVerificationToken]") is not null)
                {
                    continue;
                }

                foreach (
                    var link in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0])
                )
                {
                    if (
                        !link.StartsWith("/office", StringComparison.Ordinal)
                        && !link.StartsWith("/view", StringComparison.Ordinal)
                        && !link.StartsWith("/search", StringComparison.Ordinal)
                        && !IsPackedWhenAskedFor(link)
                        && !link.Contains('?', StringComparison.Ordinal)
                        && seen.Add(link)
                    )
                    {
                        waiting.Enqueue(link);
                    }
                }
            }

            found.Add(address, bytes);
        }

        return found;
    }

    [Fact]
    public async Task Restore_OfABackupTakenWhileOthersWrote_HasAWholeChain()
    {
        using var folder = new TemporaryFolder();
        await using var place = await RestoredPlace.CreateAsync("Sqlite");
        place.TakeKeysOf(server);
        var file = Path.Combine(folder.Path, "backup.zip");
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(
            async () =>
            {
                var written = 0;
                while (!stop.IsCancellationRequested || written < 3)
                {
                    await RegisterAsync($"meanwhile-{Guid.NewGuid():N}"[..30]);
                    written++;
                }
            },
            Cancel
        );

        await TakeAsync(file);
        await stop.CancelAsync();
        await writing;

        var manifest = await place.RestoreAsync(file);
        Assert.Equal<long?>(manifest.AuditSequence, await place.RecordsAsync());
    }

    [Fact]
    public async Task Restore_IntoAPlaceThatIsNotEmpty_RefusesAndSaysWhatIsThere()
    {
        using var folder = new TemporaryFolder();
        await using var place = await RestoredPlace.CreateAsync("Sqlite");
        place.TakeKeysOf(server);
        var file = Path.Combine(folder.Path, "backup.zip");
        await TakeAsync(file);
        await place.RestoreAsync(file);
        var records = await place.RecordsAsync();

        var error = await Record.ExceptionAsync(() => place.RestoreAsync(file));

        Assert.Contains(
            $"审计记录 {records} 条",
            Assert.IsType<NotRestorableException>(error).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(records, await place.RecordsAsync());
    }

    [Fact]
    public async Task Restore_IntoAFolderWithFiles_Refuses()
    {
        using var folder = new TemporaryFolder();
        await using var place = await RestoredPlace.CreateAsync("Sqlite");
        place.TakeKeysOf(server);
        var file = Path.Combine(folder.Path, "backup.zip");
        await TakeAsync(file);
        Directory.CreateDirectory(Path.Combine(place.Folder, "files"));
        await File.WriteAllTextAsync(Path.Combine(place.Folder, "files", "left"), "", Cancel);

        var error = await Record.ExceptionAsync(() => place.RestoreAsync(file));

        Assert.Contains("有 1 个文件", Assert.IsType<NotRestorableException>(error).Message, StringComparison.Ordinal);
        Assert.Null(await place.RecordsAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Restore_AByteOfTheFileIsAnother_RefusesAndWritesNothing(int seed)
    {
        using var folder = new TemporaryFolder();
        await using var place = await RestoredPlace.CreateAsync("Sqlite");
        place.TakeKeysOf(server);
        var file = Path.Combine(folder.Path, "backup.zip");
        await TakeAsync(file);
        var bytes = await File.ReadAllBytesAsync(file, Cancel);
        var random = new Random(seed);
        var contents = Contents(bytes);
        var (from, until) = contents[random.Next(contents.Count)];
        bytes[random.Next(from, until)] ^= (byte)random.Next(1, 256);
        await File.WriteAllBytesAsync(file, bytes, Cancel);

        var error = await Record.ExceptionAsync(() => place.RestoreAsync(file));

        Assert.IsType<NotRestorableException>(error);
        Assert.True(await place.RecordsAsync() is null or 0);
        Assert.False(Directory.Exists(Path.Combine(place.Folder, "files")));
    }

    [Fact]
    public async Task Restore_AuditRecordWasChangedAndTheManifestMadeToFit_RefusesAtTheChain()
    {
        using var folder = new TemporaryFolder();
        await using var place = await RestoredPlace.CreateAsync("Sqlite");
        place.TakeKeysOf(server);
        var file = Path.Combine(folder.Path, "backup.zip");
        await TakeAsync(file);
        await ForgeAsync(file, "tables/AuditRecords.ndjson", "示例县应急管理局", "示例县应急管理所");

        var error = await Record.ExceptionAsync(() => place.RestoreAsync(file));

        Assert.Contains("审计链", Assert.IsType<NotRestorableException>(error).Message, StringComparison.Ordinal);
        Assert.Equal<long?>(0, await place.RecordsAsync());
    }

    [Fact]
    public async Task Backup_BrokenOff_LeavesNoFile()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "backup.zip");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var scope = server.Services.CreateAsyncScope();

        var error = await Record.ExceptionAsync(() =>
            scope
                .ServiceProvider.GetRequiredService<TakeBackup>()
                .RunAsync(new(file, WithKeys: false), new Breaking(stop), stop.Token)
        );

        Assert.IsAssignableFrom<OperationCanceledException>(error);
        Assert.Empty(Directory.EnumerateFiles(folder.Path));
    }

    [Fact]
    public async Task Backup_FileThatGoesMeanwhile_IsLeftOut()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "backup.zip");
        var going = Path.Combine(server.Folder, "files", "unfinished", "upload");
        Directory.CreateDirectory(Path.GetDirectoryName(going)!);
        await File.WriteAllTextAsync(going, "半截", Cancel);
        await using var scope = server.Services.CreateAsyncScope();

        var manifest = await scope
            .ServiceProvider.GetRequiredService<TakeBackup>()
            .RunAsync(new(file, WithKeys: false), new Removing(going), Cancel);

        Assert.DoesNotContain(manifest.Entries, e => e.Name.EndsWith("/upload", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Backup_WithKeys_HasThem()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "backup.zip");
        using (await server.SignedInAsync(Chengming.Features.Accounts.StaffRole.Handler))
        {
            // Signing in made a key.
        }

        await using var scope = server.Services.CreateAsyncScope();
        var manifest = await scope
            .ServiceProvider.GetRequiredService<TakeBackup>()
            .RunAsync(new(file, WithKeys: true), new Progress<WorkProgress>(), Cancel);

        Assert.True(
            manifest.Entries.Any(e => e.Name.StartsWith("keys/", StringComparison.Ordinal))
                || manifest.Tables.Single(t => t.Name == PortableTables.KeyTable).Rows > 0
        );
    }

    /// <summary>A column of a new kind must be taught to the backup before it is added.</summary>
    [Fact]
    public void EveryColumn_OfBothDatabases_IsOfTheSameKind()
    {
        using var sqlite = Unopened.Sqlite();
        using var postgreSql = Unopened.PostgreSql();

        Assert.Equal(Columns(sqlite), Columns(postgreSql));

        static List<string> Columns(PlatformDb db) =>
            [
                .. PortableTables
                    .TablesOf(db.Model)
                    .SelectMany(t => PortableTables.ColumnsOf(t).Select(c => $"{t.Name}.{c.Name} {c.Kind}")),
            ];
    }

    private static List<string> Addresses() =>
        [
            "/",
            "/reports",
            "/reports?year=2023",
            .. DemoReports.Files().Select(f => $"/agencies/{f.Agency.Code}/reports"),
            .. DemoReports
                .Files()
                .SelectMany(f => f.Reports.Select(r => $"/reports/{f.Agency.Code}/{r.Year}"))
                .SelectMany(a => new[] { a, a + ".json", a + ".csv" }),
        ];

    private static async Task<byte[]> BytesAsync(PortalServer site, string address)
    {
        using var client = site.CreateClient();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return await answer.Content.ReadAsByteArrayAsync(Cancel);
    }

    /// <summary>Where the compressed contents lie; times and attributes around them carry nothing and the last byte may be padded.</summary>
    private static List<(int From, int Until)> Contents(byte[] archive)
    {
        const int longestTail = 25;
        var heads = new List<int>();
        for (var at = archive.AsSpan().IndexOf("PK\u0003\u0004"u8); at >= 0; )
        {
            heads.Add(at);
            var next = archive.AsSpan(at + 4).IndexOf("PK\u0003\u0004"u8);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return
        [
            .. heads
                .Zip(heads.Skip(1))
                .Select(h =>
                    (
                        From: h.First
                            + 30
                            + BitConverter.ToUInt16(archive, h.First + 26)
                            + BitConverter.ToUInt16(archive, h.First + 28),
                        Until: h.Second - longestTail
                    )
                )
                .Where(c => c.Until > c.From),
        ];
    }

    private async Task TakeAsync(string file)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<TakeBackup>()
            .RunAsync(new(file, WithKeys: false), new Progress<WorkProgress>(), Cancel);
    }

    private async Task RegisterAsync(string code)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<RegisterAgency>()
            .RunAsync(
                new(code, code, code, new Region("990101", "示例县"), AgencyKind.Department),
                TestActions.Context,
                Cancel
            );
    }

    /// <summary>Changes an entry as somebody would who knows the format, and makes the manifest agree.</summary>
    private static async Task ForgeAsync(string file, string name, string words, string others)
    {
        await using var archive = await ZipFile.OpenAsync(file, ZipArchiveMode.Update, Cancel);
        BackupManifest manifest;
        await using (var stream = await archive.GetEntry(BackupManifest.EntryName)!.OpenAsync(Cancel))
        {
            manifest = BackupManifest.Read(stream);
        }

        string text;
        using (var reader = new StreamReader(await archive.GetEntry(name)!.OpenAsync(Cancel)))
        {
            text = await reader.ReadToEndAsync(Cancel);
        }

        Assert.Contains(words, text, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text.Replace(words, others, StringComparison.Ordinal));
        archive.GetEntry(name)!.Delete();
        await using (var stream = await archive.CreateEntry(name).OpenAsync(Cancel))
        {
            await stream.WriteAsync(bytes, Cancel);
        }

        archive.GetEntry(BackupManifest.EntryName)!.Delete();
        await using var last = await archive.CreateEntry(BackupManifest.EntryName).OpenAsync(Cancel);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
        (
            manifest with
            {
                Entries =
                [
                    .. manifest.Entries.Select(e =>
                        e.Name == name ? e with { Length = bytes.Length, Sha256 = digest } : e
                    ),
                ],
            }
        ).Write(last);
    }

    private sealed class Removing(string file) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => File.Delete(file);
    }

    private sealed class Breaking(CancellationTokenSource stop) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => stop.Cancel();
    }
}
