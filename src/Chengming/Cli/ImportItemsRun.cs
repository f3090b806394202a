using Chengming.Actions;
using Chengming.Data;
using Chengming.Export;
using Chengming.Features.Accounts;
using Chengming.Features.Agencies;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Publishing.Columns;
using Chengming.Features.Publishing.Importing;
using Chengming.Features.Publishing.Items;
using Chengming.Features.Publishing.Office.ImportWork;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Cli;

/// <summary>Reads, checks and takes existing items from the command line. Broken off, it goes on with the next run of the same file: rows that are drafts already are left alone.</summary>
internal static class ImportItemsRun
{
    public static async Task<int> RunAsync(
        CommandStreams streams,
        IServiceProvider services,
        ImportItemsWish wish,
        CancellationToken cancel
    )
    {
        var db = services.GetRequiredService<PlatformDb>();
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == wish.Agency, cancel);
        if (agency is null)
        {
            return await RefuseAsync(streams, $"没有代码为 {wish.Agency} 的机关。");
        }

        var (author, fault) = await AuthorAsync(db, agency, wish.Author, cancel);
        if (author is null)
        {
            return await RefuseAsync(streams, fault);
        }

        var folderColumn = ColumnOf(wish.Column);
        if (wish.Column is not null && folderColumn is null)
        {
            return await RefuseAsync(streams, $"没有名为“{wish.Column}”的栏目。");
        }

        using var opened = Open(wish.Path);
        if (opened.Fault.Length > 0)
        {
            return await RefuseAsync(streams, opened.Fault);
        }

        var import = new ItemImport(
            agency.Id,
            author.AccountId!.Value,
            author.Name,
            Guid.Empty,
            Path.GetFileName(wish.Path),
            opened.Folder is not null,
            default
        )
        {
            DefaultColumn = folderColumn ?? "",
            AttachesFiles = wish.Attaches,
        };
        var progress = new PercentProgress(streams, "读取");
        var read = opened.Folder is { } folder
            ? ImportReading.OfFolder(
                folder,
                import,
                agency.Name,
                (done, total) => progress.Report(new WorkProgress(done * 100 / total, $"{done}/{total}")),
                cancel
            )
            : ImportReading.OfTable(import.Id, opened.Kind!, opened.Content!, cancel);
        progress.Clear();
        if (!read.IsDone)
        {
            return await RefuseAsync(streams, read.Problems[0].Message);
        }

        var rows = read.Value.Rows;
        await FindTakenAsync(db, rows, agency.Id, cancel);
        var open = rows.Where(r => r.State is not ItemImportRowState.Taken).ToList();
        ImportReading.Check(open, import.IsFolder, await SameItems.OfAsync(db, agency.Id, cancel), cancel);
        var isWhole = open.All(r => r.IsReady);
        if (!wish.ChecksOnly && (isWhole || wish.AcceptsValid))
        {
            var context = new ActionContext(
                author,
                Reason: $"{PlatformWork.Context().Actor.Name}导入：{import.FileName}"
            );
            await TakeAsync(streams, services, import, rows, opened, context, cancel);
        }

        await TellAsync(streams, read.Value, wish);
        return rows.All(r => r.State is ItemImportRowState.Taken || (wish.ChecksOnly && r.IsReady))
            ? CommandLine.Done
            : CommandLine.FoundErrors;
    }

    private static async Task FindTakenAsync(
        PlatformDb db,
        IReadOnlyList<ItemImportRow> rows,
        Guid agencyId,
        CancellationToken cancel
    )
    {
        foreach (var portion in rows.Chunk(500))
        {
            foreach (var row in portion)
            {
                row.NameAfterContent(agencyId);
            }

            var ids = portion.Select(r => r.Id).ToList();
            var taken = await db.Set<DisclosureItem>()
                .Where(i => ids.Contains(i.Id))
                .Select(i => i.Id)
                .ToListAsync(cancel);
            foreach (var row in portion.Where(r => taken.Contains(r.Id)))
            {
                row.Take();
            }
        }
    }

    private static async Task TakeAsync(
        CommandStreams streams,
        IServiceProvider services,
        ItemImport import,
        IReadOnlyList<ItemImportRow> rows,
        OpenedSource opened,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var progress = new PercentProgress(streams, "导入");
        var ready = rows.Where(r => r.IsReady).ToList();
        foreach (var (index, row) in ready.Index())
        {
            await using var scope = services.CreateAsyncScope();
            var document = opened.Folder?.Read(opened.Folder.Files.First(f => f.Name == row.Place).Place);
            var taken = await scope
                .ServiceProvider.GetRequiredService<TakeImportRow>()
                .RunAsync(new(import, row, document), context, cancel);
            if (taken.IsDone)
            {
                row.Take();
            }
            else
            {
                row.Fail(string.Concat(taken.Problems.Select(p => p.Message)));
            }

            progress.Report(new WorkProgress((index + 1) * 100 / ready.Count, $"{index + 1}/{ready.Count}"));
        }

        progress.Clear();
    }

    private static async Task TellAsync(CommandStreams streams, ReadRows read, ImportItemsWish wish)
    {
        var left = read.Rows.Where(r => r.State is not (ItemImportRowState.Taken or ItemImportRowState.Ready)).ToList();
        var (taken, ready) = (
            read.Rows.Count(r => r.State is ItemImportRowState.Taken),
            read.Rows.Count(r => r.IsReady)
        );
        if (wish.IsJson)
        {
            await streams.Results.WriteLineAsync(
                AgencyRow.ToJson(
                    new
                    {
                        rows = read.Rows.Count,
                        taken,
                        ready,
                        remark = read.Remark,
                        left = left.Select(r => new
                        {
                            place = r.Place,
                            state = r.State.ToString(),
                            problems = r.Problems.Select(p => new { column = p.Column, message = p.Message }),
                            sameAs = r.SameAs,
                            reason = r.Reason,
                        }),
                    }
                )
            );
            return;
        }

        foreach (var row in left)
        {
            await streams.Messages.WriteLineAsync(ImportFiles.ReasonOf(row));
        }

        if (read.Remark.Length > 0)
        {
            await streams.Messages.WriteLineAsync(read.Remark);
        }

        await streams.Results.WriteLineAsync(
            wish.ChecksOnly
                ? $"共 {read.Rows.Count} 条，可以导入 {ready} 条，不能导入 {left.Count} 条；只作检查，没有导入。"
            : taken == 0 && left.Count > 0 && !wish.AcceptsValid
                ? $"共 {read.Rows.Count} 条，有 {left.Count} 条不合格，一条也没有导入。改正后再导入，或者加 --accept-valid 只导入合格的。"
            : $"共 {read.Rows.Count} 条，已导入 {taken} 条为草稿，没有导入 {left.Count} 条。"
        );
    }

    private static async Task<(Actor? Author, string Fault)> AuthorAsync(
        PlatformDb db,
        Agency agency,
        string? signInName,
        CancellationToken cancel
    )
    {
        var handlers = await db
            .StaffAccounts.AsNoTracking()
            .Where(a =>
                a.AgencyId == agency.Id && a.DisabledAt == null && a.Grants.Any(g => g.Role == StaffRole.Handler)
            )
            .ToListAsync(cancel);
        var found = signInName is null
            ? handlers
            : handlers.Where(a => a.NormalizedSignInName == StaffAccount.Normalize(signInName)).ToList();
        if (found is [var author])
        {
            return (new Actor(author.Id, author.Name, author.AgencyId, author.Roles.ToHashSet()), "");
        }

        return (
            null,
            signInName is not null
                ? $"{agency.Name}没有登录名为 {signInName} 的承办人。"
                : $"{agency.Name}有 {handlers.Count} 个承办人，草稿要有起草人；请用 --author 写明登录名。"
        );
    }

    private static string? ColumnOf(string? name) =>
        PlatformColumns.ForItems.Where(c => c.Slug == name || c.Name == name || c.FullName == name).ToList()
            is [var only]
            ? only.Slug
            : null;

    private static OpenedSource Open(string path)
    {
        if (Directory.Exists(path))
        {
            return new(ImportFolder.OfDirectory(path), null, null, null, "");
        }

        if (!File.Exists(path))
        {
            return new(null, null, null, null, $"{path}：没有这个文件或文件夹。");
        }

        var content = File.ReadAllBytes(path);
        var sniffed = FileSniffer.Examine(content, path);
        if (!sniffed.IsAccepted)
        {
            return new(null, null, null, null, $"{path}：{string.Concat(sniffed.Problems.Select(p => p.Message))}");
        }

        if (ImportTable.Reads(sniffed.Kind!))
        {
            return new(null, null, sniffed.Kind, content, "");
        }

        var bytes = new MemoryStream(content, writable: false);
        return sniffed.Kind!.Id == "zip" && ImportFolder.OfZip(bytes) is { } folder
            ? new(folder, bytes, null, null, "")
            : new(
                null,
                bytes,
                null,
                null,
                $"{path}：这是{sniffed.Kind.Name}，请给出导入表（.xlsx、.csv）、文件夹或 ZIP。"
            );
    }

    private static async Task<int> RefuseAsync(CommandStreams streams, string fault)
    {
        await streams.Messages.WriteLineAsync($"chengming：{fault}");
        return CommandLine.BadInput;
    }

    private sealed record OpenedSource(
        ImportFolder? Folder,
        MemoryStream? Bytes,
        FileKind? Kind,
        byte[]? Content,
        string Fault
    ) : IDisposable
    {
        public void Dispose()
        {
            Folder?.Dispose();
            Bytes?.Dispose();
        }
    }
}

/// <summary>What the words of the command line ask for.</summary>
internal sealed record ImportItemsWish(
    string Path,
    string Agency,
    string? Author,
    string? Column,
    bool Attaches,
    bool ChecksOnly,
    bool AcceptsValid,
    bool IsJson
);
