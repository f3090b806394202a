using System.Text.Json;
using Chengming.Data;
using Chengming.Features.AnnualReports.Storing;
using Chengming.Reports;
using Chengming.Reports.Checks;

namespace Chengming.Features.AnnualReports.Checking;

/// <summary>
/// Batches on the disk, one folder each below <c>DataPath/checks</c>: <c>batch.json</c>, <c>files/N</c>, and for every file that has
/// come so far <c>reports/N.json</c>, <c>results/N.json</c> and last of all <c>outcomes/N.json</c>. A file counts as done when its
/// outcome is there, so that a broken-off run is taken up where it stood.
/// </summary>
internal sealed class CheckStore(IConfiguration configuration)
{
    private readonly string root = Path.Combine(configuration.DataPath(), "checks");

    /// <summary>Makes the folder of a new batch.</summary>
    public void Create(string id) => Directory.CreateDirectory(Path.Combine(Folder(id), "files"));

    /// <summary>Writes down which files a batch has; from now on it is found again after a restart.</summary>
    public void Save(CheckBatch batch) =>
        Write(
            Path.Combine(Folder(batch.Id), "batch.json"),
            JsonSerializer.Serialize(new(batch.Owner, batch.CreatedAt, batch.Files), CheckJson.Default.SavedBatch)
        );

    /// <summary>Where the bytes of an uploaded file lie.</summary>
    public string PathOf(string id, int number) => Path.Combine(Folder(id), "files", Name(number));

    public void SaveReport(CheckBatch batch, int number, AnnualReport report) =>
        Write(FileIn(batch, "reports", number), StoredReport.Of(report).ToJson());

    /// <summary>The report that was read from a file.</summary>
    public AnnualReport Report(CheckBatch batch, int number) =>
        StoredReport.FromJson(File.ReadAllText(FileIn(batch, "reports", number))).ToReport();

    public void SaveResults(CheckBatch batch, int number, CheckResults results) =>
        Write(
            FileIn(batch, "results", number),
            JsonSerializer.Serialize(new(results.Findings, results.NotChecked), CheckJson.Default.SavedResults)
        );

    /// <summary>What the checks of a file said.</summary>
    public CheckResults Results(CheckBatch batch, int number)
    {
        var file = JsonSerializer.Deserialize(
            File.ReadAllText(FileIn(batch, "results", number)),
            CheckJson.Default.SavedResults
        )!;
        var results = new CheckResults();
        foreach (var finding in file.Findings)
        {
            results.Add(finding);
        }

        foreach (var missed in file.NotChecked)
        {
            results.CouldNotCheck(missed.Rule, missed.Reason, missed.Cells);
        }

        return results;
    }

    /// <summary>Writes down what became of a file.</summary>
    public void SaveOutcome(CheckBatch batch, BatchFile file) =>
        Write(FileIn(batch, "outcomes", file.Number), JsonSerializer.Serialize(file, CheckJson.Default.BatchFile));

    public void SaveStop(CheckBatch batch) => Write(StopMark(batch.Id), "");

    /// <summary>Removes everything of a batch.</summary>
    public void Delete(string id)
    {
        if (Directory.Exists(Folder(id)))
        {
            Directory.Delete(Folder(id), recursive: true);
        }
    }

    /// <summary>The identifiers of the batches on the disk.</summary>
    public IReadOnlyList<string> Ids() =>
        Directory.Exists(root)
            ? [.. Directory.EnumerateDirectories(root).Select(f => Path.GetFileName(f)).Where(CheckBatch.IsId)]
            : [];

    /// <summary>These batches; folders of uploads that broke off are removed.</summary>
    public IEnumerable<CheckBatch> Load(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (File.Exists(Path.Combine(Folder(id), "batch.json")))
            {
                yield return Load(id);
            }
            else
            {
                Delete(id);
            }
        }
    }

    private CheckBatch Load(string id)
    {
        var file = JsonSerializer.Deserialize(
            File.ReadAllText(Path.Combine(Folder(id), "batch.json")),
            CheckJson.Default.SavedBatch
        )!;
        var batch = new CheckBatch(id, file.Owner, file.CreatedAt, file.Files);
        foreach (var uploaded in file.Files)
        {
            var outcome = FileIn(batch, "outcomes", uploaded.Number);
            if (File.Exists(outcome))
            {
                batch.Put(JsonSerializer.Deserialize(File.ReadAllText(outcome), CheckJson.Default.BatchFile)!);
            }
        }

        if (File.Exists(StopMark(id)))
        {
            batch.Stop();
        }

        return batch;
    }

    private string Folder(string id) =>
        CheckBatch.IsId(id)
            ? Path.Combine(root, id)
            : throw new ArgumentException("Not the identifier of a batch.", nameof(id));

    private string StopMark(string id) => Path.Combine(Folder(id), "stopped");

    private string FileIn(CheckBatch batch, string kind, int number) =>
        Path.Combine(Folder(batch.Id), kind, Name(number) + ".json");

    private static string Name(int number) => $"{number:0000}";

    /// <summary>Writes a file as a whole or not at all.</summary>
    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }
}
