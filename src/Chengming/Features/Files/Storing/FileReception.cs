using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Audit;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Files.Virus;
using Chengming.Features.Office.Settings;
using Chengming.Law;

namespace Chengming.Features.Files.Storing;

/// <summary>What every file goes through before it is kept (收件检查): its size, what it is by its bytes, and the virus scan.</summary>
[Term("收件检查")]
public sealed class FileReception(PlatformDb db, PlatformSettings settings, TimeProvider clock)
{
    /// <summary>A file that somebody gives in.</summary>
    /// <param name="Name">Name it is given in under.</param>
    /// <param name="Content">A stream that can seek; its position afterwards is anywhere.</param>
    /// <param name="Field">Field of the form that it came from, for the problems.</param>
    public sealed record Input(string Name, Stream Content, string Field);

    /// <summary>Says what the file is, or why it is not taken. Nothing is kept.</summary>
    public async Task<Outcome<ReceivedFile>> ExamineAsync(Input input, ActionContext context, CancellationToken cancel)
    {
        var limits = await settings.GetAsync<FileSettings>(cancel);
        var name = StoredFile.NameToKeep(input.Name);
        Problem Refused(string why) => new(input.Field, $"“{name}”：{why}");

        if (input.Content.Length > limits.LargestBytes)
        {
            return Refused(
                $"文件有 {(input.Content.Length + (1 << 20) - 1) >> 20} MB，最多 {limits.LargestMegabytes} MB；请压缩图片或拆分后再上传。"
            );
        }

        input.Content.Position = 0;
        var sniffed = await Task.Run(() => FileSniffer.Examine(input.Content, name), cancel);
        if (!sniffed.IsAccepted)
        {
            return sniffed.Problems.Select(p => Refused(p.Message)).ToList();
        }

        input.Content.Position = 0;
        var virus = await new VirusScan(limits.Clamd, clock).RunAsync(input.Content, cancel);
        return virus.Outcome switch
        {
            VirusOutcome.NotScanned when limits.RefusesUnscanned => Refused(
                $"没有经过病毒扫描（{virus.Detail}），按设置不能收；请稍后再试，仍不行时请联系安全管理员。"
            ),
            VirusOutcome.Infected => Refused(await NoteInfectedAsync(virus, context, cancel)),
            _ => new ReceivedFile(input.Name, sniffed.Kind!, virus),
        };
    }

    private async Task<string> NoteInfectedAsync(VirusVerdict virus, ActionContext context, CancellationToken cancel)
    {
        db.Record(
            context,
            new InfectedFileRefused(new AuditSubject(nameof(StoredFile), null, "上传的文件"), virus.Detail)
        );
        await db.SaveChangesAsync(cancel);
        return $"文件带有病毒（{virus.Detail}），没有收下；请不要打开它，并请信息技术人员检查这台电脑。";
    }
}

/// <summary>A file that may be kept (可以收下的文件).</summary>
/// <param name="Name">Name it was given in under, as it was.</param>
/// <param name="Kind">What it is by its bytes.</param>
/// <param name="Virus">What the virus scanner said.</param>
[Term("可以收下的文件")]
public sealed record ReceivedFile(string Name, FileKind Kind, VirusVerdict Virus);

/// <summary>A file was refused because of a virus.</summary>
/// <param name="Subject">The file; it has no identifier because nothing was kept.</param>
/// <param name="Virus">What the scanner calls it.</param>
[Term("拒收带病毒的文件")]
public sealed record InfectedFileRefused(AuditSubject Subject, string Virus) : AuditedEvent(Subject);
