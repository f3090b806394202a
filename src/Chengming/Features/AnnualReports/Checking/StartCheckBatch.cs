namespace Chengming.Features.AnnualReports.Checking;

/// <summary>提交核查: takes in uploaded files as a batch and queues it.</summary>
internal sealed class StartCheckBatch(CheckBatches batches, CheckStore store, TimeProvider clock)
{
    private const int LongestName = 200;
    private const string Full = "排队的批次已满，请稍后再提交。";

    /// <summary>The files, and the account of the person who gives them in.</summary>
    public sealed record Input(Guid Owner, IReadOnlyList<IFormFile> Files);

    /// <summary>The batch, or the problem that the person at the screen can mend.</summary>
    public sealed record Outcome(CheckBatch? Batch, string? Problem);

    /// <summary>Keeps the files and queues the batch.</summary>
    public async Task<Outcome> RunAsync(Input input, CancellationToken cancel)
    {
        var files = input.Files.Where(f => !IsLeftBySystem(NameOf(f))).ToList();
        if (ProblemOf(files) is { } problem)
        {
            return new Outcome(null, problem);
        }

        var id = CheckBatch.NewId();
        store.Create(id);
        try
        {
            var kept = new List<BatchFile>();
            foreach (var file in files)
            {
                kept.Add(await KeepAsync(id, kept.Count + 1, file, cancel));
            }

            var batch = new CheckBatch(id, input.Owner, clock.GetUtcNow(), kept);
            store.Save(batch);
            if (batches.TryAdd(batch))
            {
                return new Outcome(batch, null);
            }
        }
        catch
        {
            store.Delete(id);
            throw;
        }

        store.Delete(id);
        return new Outcome(null, Full);
    }

    private string? ProblemOf(List<IFormFile> files) =>
        files.Count switch
        {
            0 => "还没有选择文件。请选择一个或多个年度报告文件，或选择一个文件夹。",
            > CheckBatch.MostFiles =>
                $"一批最多 {CheckBatch.MostFiles} 个文件，这次选择了 {files.Count} 个。请分批提交。",
            _ when files.Sum(f => f.Length) > CheckBatch.MostBytes =>
                $"一批合计不超过 {CheckBatch.MostBytes >> 20} MB。请分批提交。",
            _ => batches.HasNoRoomFor(files.Sum(f => f.Length)) ? Full : null,
        };

    private async Task<BatchFile> KeepAsync(string id, int number, IFormFile file, CancellationToken cancel)
    {
        var kept = new BatchFile
        {
            Number = number,
            Name = NameOf(file),
            Length = file.Length,
        };
        if (file.Length > CheckBatch.MostBytesOfFile)
        {
            return kept with
            {
                State = BatchFileState.Unreadable,
                Problem = $"文件超过 {CheckBatch.MostBytesOfFile >> 20} MB，没有读取。请压缩图片或另存为文本后重试。",
            };
        }

        await using var target = File.Create(store.PathOf(id, number));
        await file.CopyToAsync(target, cancel);
        return kept;
    }

    /// <summary>The name to show: with the folder it was chosen from, without control characters.</summary>
    private static string NameOf(IFormFile file)
    {
        var name = string.Concat(file.FileName.Replace('\\', '/').Where(c => !char.IsControl(c))).Trim('/');
        return name.Length switch
        {
            0 => "未命名",
            > LongestName => name[^LongestName..],
            _ => name,
        };
    }

    /// <summary>Files that systems leave in folders; nobody means them when choosing a folder.</summary>
    private static bool IsLeftBySystem(string name)
    {
        var last = name[(name.LastIndexOf('/') + 1)..];
        return last.StartsWith('.')
            || last.StartsWith("~$", StringComparison.Ordinal)
            || last.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
            || last.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase);
    }
}
