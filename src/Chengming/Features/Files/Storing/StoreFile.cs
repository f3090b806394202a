using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Virus;
using Chengming.Features.Office.Settings;
using Chengming.Law;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Files.Storing;

/// <summary>
/// 存入文件: looks at a file, has it scanned for viruses, and keeps it for an agency. Giving in the same bytes again answers with the
/// file that is there.
/// </summary>
public sealed class StoreFile(PlatformDb db, FolderFileStore store, PlatformSettings settings, TimeProvider clock)
{
    /// <summary>The file.</summary>
    /// <param name="AgencyId">The agency it belongs to.</param>
    /// <param name="Name">Name it is given in under.</param>
    /// <param name="Content">A stream that can seek; its position afterwards is anywhere.</param>
    /// <param name="CleanedFromId">The file it is a cleaned copy of; null for one that is given in.</param>
    /// <param name="ForCheckOnly">True when nothing but a check before release needs it; everybody else holds what they store.</param>
    public sealed record Input(
        Guid AgencyId,
        string Name,
        Stream Content,
        Guid? CleanedFromId = null,
        bool ForCheckOnly = false
    );

    /// <summary>Keeps the file, or says what has to be mended. The bytes are on disk before anything in the database speaks of them.</summary>
    public async Task<Outcome<StoredFile>> RunAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var limits = await settings.GetAsync<FileSettings>(cancel);
        var name = StoredFile.NameToKeep(input.Name);
        if (input.Content.Length > limits.LargestBytes)
        {
            return Refused(
                name,
                $"文件有 {(input.Content.Length + (1 << 20) - 1) >> 20} MB，最多 {limits.LargestMegabytes} MB；请压缩图片或拆分后再上传。"
            );
        }

        var sniffed = await Task.Run(() => FileSniffer.Examine(input.Content, name), cancel);
        if (!sniffed.IsAccepted)
        {
            return sniffed.Problems.Select(p => Refused(name, p.Message)).ToList();
        }

        input.Content.Position = 0;
        var virus = await new VirusScan(limits.Clamd, clock).RunAsync(input.Content, cancel);
        if (await RefusedForVirusAsync(name, virus, limits, context, cancel) is { } refused)
        {
            return refused;
        }

        input.Content.Position = 0;
        var content = await store.SaveAsync(input.Content, limits.LargestBytes, cancel);
        return await HeldAsync(input, content.Hash, cancel)
            ?? await EnterAsync(input, sniffed.Kind!, content, virus, context, cancel);
    }

    /// <summary>The file that is there already, held when it was there for a check only; null when there is none.</summary>
    private async Task<StoredFile?> HeldAsync(Input input, ContentHash hash, CancellationToken cancel)
    {
        var file = await FindAsync(input, hash, cancel);
        if (file is not { IsForCheckOnly: true } || input.ForCheckOnly)
        {
            return file;
        }

        file.Hold();
        try
        {
            await db.SaveChangesAsync(cancel);
            return file;
        }
        catch (ChangedMeanwhileException)
        {
            // Somebody else held it at the same moment, or its time was over and it is gone.
            db.ChangeTracker.Clear();
            return await FindAsync(input, hash, cancel);
        }
    }

    private static Problem Refused(string name, string why) => new(nameof(Input.Content), $"“{name}”：{why}");

    private async Task<Problem?> RefusedForVirusAsync(
        string name,
        VirusVerdict virus,
        FileSettings limits,
        ActionContext context,
        CancellationToken cancel
    )
    {
        if (virus.Outcome is VirusOutcome.NotScanned)
        {
            return limits.RefusesUnscanned
                ? Refused(
                    name,
                    $"没有经过病毒扫描（{virus.Detail}），按设置不能收；请稍后再试，仍不行时请联系安全管理员。"
                )
                : null;
        }

        if (virus.Outcome is VirusOutcome.Clean)
        {
            return null;
        }

        db.Record(
            context,
            new InfectedFileRefused(new AuditSubject(nameof(StoredFile), null, "上传的文件"), virus.Detail)
        );
        await db.SaveChangesAsync(cancel);
        return Refused(name, $"文件带有病毒（{virus.Detail}），没有收下；请不要打开它，并请信息技术人员检查这台电脑。");
    }

    private async Task<StoredFile> EnterAsync(
        Input input,
        FileKind kind,
        StoredContent content,
        VirusVerdict virus,
        ActionContext context,
        CancellationToken cancel
    )
    {
        var file = new StoredFile(
            input.AgencyId,
            input.Name,
            kind,
            content,
            virus,
            context.Actor,
            clock.GetUtcNow(),
            input.CleanedFromId,
            input.ForCheckOnly
        );
        db.Add(file);
        db.Record(context, new FileStored(file.Subject));
        try
        {
            await db.SaveChangesAsync(cancel);
            await KeepAsync(input, content.Hash, cancel);
            return file;
        }
        catch (DbUpdateException)
        {
            // Somebody gave in the same bytes at the same moment: the unique index holds, and theirs is the answer.
            db.ChangeTracker.Clear();
            if (await HeldAsync(input, content.Hash, cancel) is { } theirs)
            {
                return theirs;
            }

            throw;
        }
    }

    /// <summary>The same bytes may have lain there for an older file and been removed with it before this one was entered.</summary>
    private async Task KeepAsync(Input input, ContentHash hash, CancellationToken cancel)
    {
        if (!store.Exists(hash))
        {
            input.Content.Position = 0;
            await store.SaveAsync(input.Content, input.Content.Length, cancel);
        }
    }

    private Task<StoredFile?> FindAsync(Input input, ContentHash hash, CancellationToken cancel) =>
        db.Set<StoredFile>()
            .SingleOrDefaultAsync(
                f => f.AgencyId == input.AgencyId && f.Hash == hash && f.CleanedFromId == input.CleanedFromId,
                cancel
            );
}

/// <summary>A file was kept.</summary>
[Term("存入文件")]
public sealed record FileStored(AuditSubject Subject) : AuditedEvent(Subject);

/// <summary>A file was refused because of a virus.</summary>
/// <param name="Subject">The file; it has no identifier because nothing was kept.</param>
/// <param name="Virus">What the scanner calls it.</param>
[Term("拒收带病毒的文件")]
public sealed record InfectedFileRefused(AuditSubject Subject, string Virus) : AuditedEvent(Subject);
