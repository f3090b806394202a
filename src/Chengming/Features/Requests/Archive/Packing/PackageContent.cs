using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Files.Sealing;
using Chengming.Features.Requests.Archive.Binding;
using Chengming.Features.Requests.Archive.Papers;
using Chengming.Reports.Writing.Excel;
using Microsoft.EntityFrameworkCore;

namespace Chengming.Features.Requests.Archive.Packing;

/// <summary>Writes the ZIP of a package: a folder for each file, a list of them, and the digests of everything.</summary>
internal sealed class PackageContent(IServiceScopeFactory scopes, CasePackage package, ActionContext by)
{
    private const string Catalogue = "案卷目录.xlsx";

    private static readonly (string Head, double Width)[] Columns =
    [
        ("档号", 26),
        ("案卷题名", 50),
        ("申请编号", 14),
        ("办结日期", 12),
        ("归档日期", 12),
        ("保管期限", 14),
        ("件数", 8),
        ("页数", 8),
        ("电子原件", 10),
        ("文件夹", 40),
    ];

    private readonly List<(string Digest, string Name)> written = [];
    private readonly List<SheetCell[]> lines = [];

    /// <summary>Writes it.</summary>
    /// <param name="output">Where it goes; need not be seekable and stays open.</param>
    /// <param name="goesOn">Told how many files are in; false breaks off.</param>
    /// <param name="cancel">Breaks off.</param>
    /// <exception cref="PackageGivenUpException">It was cancelled, or an original is damaged.</exception>
    public async Task WriteAsync(Stream output, Func<int, Task<bool>> goesOn, CancellationToken cancel)
    {
        await using var zip = new StreamedZip(output);
        foreach (var (done, id) in package.Files.Index())
        {
            if (!await goesOn(done))
            {
                throw new PackageGivenUpException(null);
            }

            await AddAsync(zip, id, cancel);
        }

        if (!await goesOn(package.Files.Count))
        {
            throw new PackageGivenUpException(null);
        }

        written.Add((await zip.AddAsync(Catalogue, package.AskedAt, new MemoryStream(Sheet()), cancel), Catalogue));
        using var manifest = new MemoryStream(FileZip.ManifestOf(written));
        await zip.AddAsync(FileZip.Manifest, package.AskedAt, manifest, cancel);
        await zip.CompleteAsync(cancel);
    }

    // A unit of work for each file, so that memory does not grow with their number; that it was taken is recorded with it.
    private async Task AddAsync(StreamedZip zip, Guid id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        var papers = scope.ServiceProvider.GetRequiredService<CasePapers>();
        var contents = scope.ServiceProvider.GetRequiredService<SealedContents>();
        var file = await db.Set<CaseFile>()
            .AsNoTracking()
            .Include(f => f.Steps.OrderBy(s => s.Number))
            .SingleAsync(f => f.Id == id, cancel);
        if (file.State is FileState.Destroyed)
        {
            throw new PackageGivenUpException($"案卷 {file.Number} 已经销毁，请重新打包。");
        }

        var about = await papers.RevealedAsync(file.RequestId, cancel);
        var bound = BoundFile.Of(file, about, await papers.OfAsync(about, cancel));
        if (await TakeFile.DamageAsync(bound, contents, cancel) is { } damage)
        {
            throw new PackageGivenUpException(damage);
        }

        db.Record(by, new FileTaken(file.Subject, file.RequestNumber, TakeFile.Zip, bound.Attachments.Count));
        await db.SaveChangesAsync(cancel);
        var folder = FileZip.NameOf($"{file.Year}-{file.Serial:0000} {file.Number}");
        var added = await FileZip.AddAsync(zip, $"{folder}/", bound, contents, cancel);
        written.AddRange(added.Select(a => (a.Digest, $"{folder}/{a.Name}")));
        lines.Add(LineOf(bound, folder));
    }

    private static SheetCell[] LineOf(BoundFile bound, string folder) =>
        [
            SheetCell.Text(bound.File.Number),
            SheetCell.Text(bound.File.Title),
            SheetCell.Text(bound.File.RequestNumber),
            SheetCell.Date(bound.File.ClosedOn),
            SheetCell.Date(bound.File.FiledOn),
            SheetCell.Text(bound.File.Retention.Term),
            SheetCell.Number(bound.Papers.Count),
            SheetCell.Number(bound.Pages),
            SheetCell.Number(bound.Attachments.Count),
            SheetCell.Text(folder),
        ];

    private byte[] Sheet()
    {
        using var output = new MemoryStream();
        using (var workbook = new Workbook(output, package.Title))
        {
            var sheet = workbook.AddSheet(
                "案卷目录",
                new SheetLayout
                {
                    ColumnWidths = [.. Columns.Select(c => c.Width)],
                    FrozenRows = 1,
                    FilterRow = 1,
                    Landscape = true,
                }
            );
            sheet.Row(24, [.. Columns.Select(c => SheetCell.Text(c.Head, CellStyle.Header))]);
            foreach (var line in lines)
            {
                sheet.Row(line);
            }
        }

        return output.ToArray();
    }
}

/// <summary>A package is not made to its end.</summary>
/// <param name="why">What a person has to know, in Chinese; null when somebody cancelled it.</param>
internal sealed class PackageGivenUpException(string? why) : Exception(why)
{
    /// <summary>What a person has to know; null when somebody cancelled it.</summary>
    public string? Why { get; } = why;
}
