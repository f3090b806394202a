using System.Xml;
using Chengming.Features.Files.Packages;
using Chengming.Features.Files.Scanning.Office;
using Chengming.Features.Files.Scanning.Pdf;
using Chengming.Features.Files.Scanning.Personal;
using Chengming.Features.Files.Scanning.Pictures;
using Chengming.Features.Files.Scanning.Texts;
using Chengming.Features.Files.Sniffing;
using Chengming.Law;
using Chengming.Pdf.Reading;

namespace Chengming.Features.Files.Scanning;

/// <summary>
/// The check before release (发布前检查): personal data in the text, and what is in a file without being seen. Whatever the bytes are,
/// it ends within its time and says what it could not look at.
/// </summary>
[Term("发布前检查")]
public sealed class ReleaseScanner(TimeProvider clock)
{
    private static readonly IFileScan[] Scans =
    [
        new WordScan(),
        new ExcelScan(),
        new SlidesScan(),
        new PdfScan(),
        new PictureScan(),
        new TextScan(),
    ];

    /// <summary>The longest that one file may take.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>True when files of a kind can be looked into.</summary>
    public static bool CanScan(FileKind kind) => Array.Exists(Scans, s => s.Scans(kind));

    /// <summary>Checks a file.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="kind">What it is by its bytes.</param>
    /// <param name="cancel">Stops the check.</param>
    public ReleaseScan Scan(byte[] content, FileKind kind, CancellationToken cancel = default)
    {
        var book = new ScanBook(clock, Longest, cancel);
        if (Array.Find(Scans, s => s.Scans(kind)) is not { } scan)
        {
            book.NotChecked(
                $"{kind.Name}的内容不能自动检查；请另存为 Word（.docx）、Excel（.xlsx）或带文字的 PDF 后再检查，或由人逐页核对。"
            );
            return book.ToScan();
        }

        try
        {
            scan.Scan(content, kind, book);
        }
        catch (ScanStoppedException e)
        {
            book.NotChecked(e.Message);
        }
        catch (Exception e) when (e is UnfoldsTooFarException or PdfException { Problem: PdfProblem.BeyondLimits })
        {
            book.NotChecked("文件展开后过大，没有检查完；请拆分后再检查。");
        }
        catch (PdfException e) when (e.Problem == PdfProblem.Encrypted)
        {
            book.NotChecked("文件有密码，打不开，没有检查；请去掉密码后再检查。");
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or FormatException or PdfException)
        {
            book.NotChecked("文件已损坏，没有检查完；请重新导出后再检查。");
        }

        return book.ToScan();
    }

    /// <summary>Checks a file together with its name, which goes out with it.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="kind">What it is by its bytes.</param>
    /// <param name="cancel">Stops the check.</param>
    public ReleaseScan Scan(byte[] content, string fileName, FileKind kind, CancellationToken cancel = default)
    {
        var inName = PersonalData
            .Find(fileName)
            .Select(hit => new ReleaseFinding(
                hit.Kind,
                PersonalData.Masked(hit, fileName),
                new FindingPlace
                {
                    Part = "文件名",
                    Start = hit.Start,
                    Length = hit.Length,
                },
                IsCleanable: false
            ));
        var scan = Scan(content, kind, cancel);
        return scan with { Findings = [.. inName, .. scan.Findings] };
    }

    /// <summary>Checks a text for personal data, line by line.</summary>
    public ReleaseScan ScanText(string text, CancellationToken cancel = default)
    {
        var book = new ScanBook(clock, Longest, cancel);
        try
        {
            TextScan.ReadLines(text, book);
        }
        catch (ScanStoppedException e)
        {
            book.NotChecked(e.Message);
        }

        return book.ToScan();
    }
}
