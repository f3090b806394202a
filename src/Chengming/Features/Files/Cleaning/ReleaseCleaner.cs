using System.Xml;
using Chengming.Features.Files.Cleaning.Office;
using Chengming.Features.Files.Cleaning.Pdf;
using Chengming.Features.Files.Cleaning.Pictures;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Scanning;
using Chengming.Features.Files.Sniffing;
using Chengming.Law;
using Chengming.Pdf.Reading;

namespace Chengming.Features.Files.Cleaning;

/// <summary>
/// Makes a copy of a file without what is in it unseen (清理): changes, comments, properties, positions. Personal data in the text
/// stays: what may be published of it only a person can say.
/// </summary>
[Term("发布前清理")]
public sealed class ReleaseCleaner(ReleaseScanner scanner)
{
    private static readonly IFileCleaning[] Cleanings =
    [
        new WordCleaning(),
        new ExcelCleaning(),
        new SlidesCleaning(),
        new PictureCleaning(),
        new PdfCleaning(),
    ];

    /// <summary>True when files of a kind can be cleaned.</summary>
    public static bool CanClean(FileKind kind) => Array.Exists(Cleanings, c => c.Cleans(kind));

    /// <summary>Makes the copy, looks whether it still is a whole file of its kind, and scans it again.</summary>
    /// <param name="content">The original; it is not changed.</param>
    /// <param name="kind">What it is by its bytes.</param>
    /// <param name="choices">What to take out beyond the usual.</param>
    /// <param name="cancel">Stops it.</param>
    public CleanedCopy Clean(byte[] content, FileKind kind, CleaningChoices choices, CancellationToken cancel = default)
    {
        if (Array.Find(Cleanings, c => c.Cleans(kind)) is not { } cleaning)
        {
            return Without($"{kind.Name}不能在这里清理；请用原软件删除批注、修订和属性后另存，或导出为 PDF。");
        }

        var remarks = new List<string>();
        byte[] copy;
        try
        {
            copy = cleaning.Clean(content, kind, choices, remarks);
        }
        catch (CannotCleanException e)
        {
            return Without(e.Message);
        }
        catch (Exception e) when (e is UnfoldsTooFarException or PdfException { Problem: PdfProblem.BeyondLimits })
        {
            return Without("文件展开后过大，不能在这里清理；请拆分后再试。");
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or PdfException)
        {
            return Without("文件已损坏，不能清理；请重新导出后再试。");
        }

        if (!FileSniffer.Examine(copy, $"copy.{kind.Extensions[0]}").IsAccepted)
        {
            return Without("清理后的副本没有通过检查，已丢弃；请用原软件清理后另存。");
        }

        var scan = scanner.Scan(copy, kind, cancel);
        return new CleanedCopy(copy, remarks, scan.Findings, scan.NotChecked);
    }

    private static CleanedCopy Without(string reason) => new(null, [reason], [], []);
}
