using System.Text;
using Chengming.Law;
using Chengming.Reports.Reading.Flow;
using Chengming.Reports.Reading.Packages;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Chengming.Reports.Reading.Excel;

/// <summary>Reads workbooks, .xlsx and .xls: every sheet that is shown, merged cells and all.</summary>
[Term("电子表格读取器")]
public sealed class ExcelReportReader : IDocumentReader
{
    // A sheet formatted down to its last row and column claims 17 thousand million cells.
    private const long MostSlots = 20_000_000;

    static ExcelReportReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlyMemory<byte> content, string fileName)
    {
        if (OleContainer.IsOle(content.Span))
        {
            return OleContainer.TopNames(content.Span) is var names
                && (names.Contains("Workbook") || names.Contains("Book"));
        }

        using var package = ZipPackage.TryOpen(content);
        return package is not null && package.Has("xl/workbook.xml");
    }

    /// <inheritdoc/>
    public SourceDocument Read(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits limits,
        CancellationToken cancel
    )
    {
        var budget = new ReadingBudget(limits, cancel);
        return Opened(
            content,
            budget,
            sheets => new SourceDocument(
                fileName,
                OleContainer.IsOle(content.Span) ? "xls" : "xlsx",
                FlowBlocks.From([.. sheets.SelectMany(s => SheetFlow.Of(s, budget))])
            )
        );
    }

    /// <summary>The sheets that are shown, cell by cell.</summary>
    /// <exception cref="UnreadableDocumentException">It is damaged, encrypted or too large.</exception>
    internal static IReadOnlyList<SheetDraft> Sheets(
        ReadOnlyMemory<byte> content,
        ReadingLimits limits,
        CancellationToken cancel
    ) => Opened(content, new ReadingBudget(limits, cancel), sheets => sheets.ToList());

    private static T Opened<T>(ReadOnlyMemory<byte> content, ReadingBudget budget, Func<IEnumerable<SheetDraft>, T> use)
    {
        var isBinary = OleContainer.IsOle(content.Span);
        try
        {
            var errors = isBinary ? [] : ErrorsAfterPaying(content, budget);
            using var stream = ZipPackage.StreamOver(content);
            using var reader = isBinary
                ? ExcelReaderFactory.CreateBinaryReader(stream)
                : ExcelReaderFactory.CreateOpenXmlReader(stream);
            return use(SheetsOf(reader, errors, budget));
        }
        catch (InvalidPasswordException e)
        {
            throw new UnreadableDocumentException("这是加密的 Excel 工作簿；请去掉密码后另存再试。", e);
        }
        catch (Exception e)
            when (e is not (UnreadableDocumentException or OperationCanceledException or OutOfMemoryException))
        {
            // The library has no exception of its own for damaged files; whatever it meets inside one is that.
            throw new UnreadableDocumentException(
                "Excel 工作簿已损坏或不完整；请用 Excel 或 WPS 打开后另存为 .xlsx 再试。",
                e
            );
        }
    }

    // The library unfolds parts without a limit, so all are unfolded once before, within the limits.
    private static Dictionary<string, List<(int Row, int Column, string Error)>> ErrorsAfterPaying(
        ReadOnlyMemory<byte> content,
        ReadingBudget budget
    )
    {
        using var package =
            ZipPackage.TryOpen(content)
            ?? throw new UnreadableDocumentException("Excel 工作簿已损坏或不完整；请重新下载或另存后再试。");
        return SheetErrors.Read(package, budget);
    }

    private static IEnumerable<SheetDraft> SheetsOf(
        IExcelDataReader reader,
        Dictionary<string, List<(int Row, int Column, string Error)>> errors,
        ReadingBudget budget
    )
    {
        var slots = MostSlots;
        do
        {
            if (string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                var sheet = ReadSheet(reader, budget, ref slots);
                foreach (var (row, column, error) in errors.GetValueOrDefault(reader.Name, []))
                {
                    sheet.Set(row, column, error);
                }

                yield return sheet;
            }
        } while (reader.NextResult());
    }

    private static SheetDraft ReadSheet(IExcelDataReader reader, ReadingBudget budget, ref long slots)
    {
        var sheet = new SheetDraft(reader.Name);
        foreach (var merged in reader.MergeCells ?? [])
        {
            budget.PayCell();
            sheet.Merge(new MergedCells(merged.FromRow, merged.FromColumn, merged.ToRow, merged.ToColumn));
        }

        for (var row = 0; reader.Read(); row++)
        {
            budget.Cancel.ThrowIfCancellationRequested();
            slots -= reader.FieldCount + 1;
            if (slots < 0)
            {
                throw new UnreadableDocumentException(
                    $"工作表“{reader.Name}”的范围过大；请删除多余的空行空列后另存再试。"
                );
            }

            for (var column = 0; column < reader.FieldCount; column++)
            {
                var text = CellText.Of(reader, column);
                if (text.Length > 0)
                {
                    budget.PayCharacters(text.Length);
                    sheet.Set(row, column, text);
                }
            }
        }

        return sheet;
    }
}
