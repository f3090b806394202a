using Chengming.Actions;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Publishing.Items;

namespace Chengming.Features.Publishing.Importing;

/// <summary>Makes rows of a file, and checks them: the same for the pages and for the command line.</summary>
internal static class ImportReading
{
    /// <summary>The rows of a spreadsheet, unchecked.</summary>
    /// <param name="importId">The import.</param>
    /// <param name="kind">What the file is.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancel">Breaks off.</param>
    public static Outcome<ReadRows> OfTable(Guid importId, FileKind kind, byte[] content, CancellationToken cancel)
    {
        var table = ImportTable.Read(kind, content, cancel);
        if (!table.IsDone)
        {
            return table.Problems.ToList();
        }

        var rows = table
            .Value.Rows.Select(
                (r, i) =>
                {
                    var row = new ItemImportRow(importId, i + 1, $"第 {r.Number} 行");
                    row.Say(r.Values, [], []);
                    return row;
                }
            )
            .ToList();
        return new ReadRows(
            rows,
            table.Value.Strange.Count == 0 ? "" : $"这些列不认识，没有导入：{string.Join('、', table.Value.Strange)}。"
        );
    }

    /// <summary>The rows of a folder, unchecked: each file is read, and says of itself what it can.</summary>
    public static Outcome<ReadRows> OfFolder(
        ImportFolder folder,
        ItemImport import,
        string agency,
        Action<int, int> tell,
        CancellationToken cancel
    )
    {
        const string field = "Source";
        if (folder.Files.Count == 0)
        {
            return new Problem(field, "里面没有文件。请把要导入的 Word、网页、文本或 PDF 文件放进去再打包。");
        }

        if (folder.Files.Count > ImportFolder.MostFiles)
        {
            return new Problem(
                field,
                $"里面有 {folder.Files.Count:N0} 个文件，一次最多 {ImportFolder.MostFiles:N0} 个。请拆成几包。"
            );
        }

        var rows = new List<ItemImportRow>();
        foreach (var (name, place) in folder.Files)
        {
            cancel.ThrowIfCancellationRequested();
            var row = new ItemImportRow(import.Id, rows.Count + 1, name);
            try
            {
                var file = ImportFolder.Guess(name, folder.Read(place), agency, import.DefaultColumn, cancel);
                row.Print = file.Print;
                row.Say(file.Values, file.Problems, []);
            }
            catch (UnfoldsTooFarException)
            {
                return new Problem(field, "压缩包展开后过大。请拆成几包再上传。");
            }
            catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                row.Say([], [new ImportProblem("", "文件", "文件已损坏、加了密码或打不开。请换一份再导入。")], []);
            }

            rows.Add(row);
            tell(rows.Count, folder.Files.Count);
        }

        return new ReadRows(rows, "");
    }

    /// <summary>Checks rows in their order: what has to be mended, and what seems to be there already.</summary>
    public static void Check(IEnumerable<ItemImportRow> rows, bool isFolder, SameItems same, CancellationToken cancel)
    {
        foreach (var row in rows)
        {
            cancel.ThrowIfCancellationRequested();
            var (content, problems) = ImportValues.Read(row.Values);
            var print = isFolder ? row.Print : SameItems.PrintOf(content.Text);
            row.Say(
                row.Values,
                [
                    .. row.FileProblems,
                    .. problems.Where(p => !row.FileProblems.Any() || p.Field != nameof(ItemContent.Title)),
                ],
                same.Meet(content, print, row.Place)
            );
        }
    }
}

/// <summary>The rows of a file, and what has to be said of the whole.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Remark">What was not taken over; empty for nothing.</param>
internal sealed record ReadRows(IReadOnlyList<ItemImportRow> Rows, string Remark);
