using Chengming.Law;
using Chengming.Reports.Reading.Data;
using Chengming.Reports.Reading.Interpreting;

namespace Chengming.Reports.Reading;

/// <summary>Reads a report from a file in any format that is known.</summary>
[Term("年度报告读取")]
public static class ReportReader
{
    /// <summary>Reads the report in <paramref name="content"/>.</summary>
    /// <exception cref="UnreadableDocumentException">The file cannot be read as a report; the message says why and what to do.</exception>
    public static AnnualReport Read(
        ReadOnlyMemory<byte> content,
        string fileName,
        ReadingLimits? limits = null,
        CancellationToken cancel = default
    )
    {
        if (JsonReportReader.Recognizes(content))
        {
            return JsonReportReader.Read(content);
        }

        if (CsvReportReader.Recognizes(content))
        {
            return CsvReportReader.Read(content);
        }

        var document = DocumentReaders.Open(content, fileName, limits ?? ReadingLimits.Default, cancel);
        var report = ReportInterpreter.Interpret(document);
        return HoldsAnything(report)
            ? report
            : throw new UnreadableDocumentException(
                "文件中没有找到政府信息公开工作年度报告：没有标题、章节和表格；请确认提供的是年度报告本身。"
            );
    }

    private static bool HoldsAnything(AnnualReport report)
    {
        if (report.Title is not null || report.Sections.Count > 0)
        {
            return true;
        }

        foreach (var cell in report.Cells)
        {
            if (cell.State != CellState.Unread)
            {
                return true;
            }
        }

        return false;
    }
}
