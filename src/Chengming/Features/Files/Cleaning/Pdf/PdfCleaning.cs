using Chengming.Features.Files.Scanning.Pdf;
using Chengming.Features.Files.Sniffing;
using Chengming.Pdf.Reading;
using Chengming.Pdf.Reading.Hidden;
using Chengming.Pdf.Rewriting;

namespace Chengming.Features.Files.Cleaning.Pdf;

/// <summary>PDF files are written anew from what their pages need. Protected and signed ones are left alone.</summary>
internal sealed class PdfCleaning : IFileCleaning
{
    public bool Cleans(FileKind kind) => kind.Structure == FileStructure.Pdf;

    public byte[] Clean(byte[] content, FileKind kind, CleaningChoices choices, ICollection<string> remarks)
    {
        var document = PdfDocument.Open(content, PdfScan.Limits);
        if (document.IsEncrypted)
        {
            throw new CannotCleanException("PDF 有权限保护，不能在这里清理；请从原文件重新导出一份不加保护的。");
        }

        var items = document.HiddenItems();
        if (items.Any(i => i.Kind == PdfHiddenKind.Signature))
        {
            throw new CannotCleanException(
                "PDF 有电子签章，清理会使签章失效，没有清理；请在签章以前的文件上清理，再重新签章。"
            );
        }

        if (items.Any(i => i.Kind == PdfHiddenKind.Metadata))
        {
            remarks.Add("已去掉元数据；原文件如为存档格式（PDF/A），副本不再符合该格式。");
        }

        return PdfRewriter.Rewrite(content, PdfScan.Limits);
    }
}
