using Chengming.Pdf.Reading;

namespace Chengming.Features.Files.Sniffing.Structures;

/// <summary>A PDF begins at its first byte, opens without a password and has pages.</summary>
internal sealed class PdfStructureCheck : IStructureCheck
{
    private static readonly PdfLimits Limits = PdfLimits.Default with { FileBytes = 200L << 20, Pages = 20_000 };

    public IReadOnlyList<FileProblem> Run(FileUnderExamination file, FileKind kind)
    {
        // Readers look for the header in the first kilobyte; what stands before it may be another file.
        var before = file.Head.AsSpan()[..file.Head.AsSpan().IndexOf("%PDF-"u8)];
        if (before.ContainsAnyExcept("\uFEFF \r\n\t"u8))
        {
            return [FileProblem.TwoInOne];
        }

        try
        {
            PdfDocument.Open(file.Whole, Limits);
            return [];
        }
        catch (PdfException e)
        {
            return
            [
                e.Problem switch
                {
                    PdfProblem.Encrypted => FileProblem.Encrypted,
                    PdfProblem.BeyondLimits => FileProblem.Unfolds,
                    _ => FileProblem.Damaged,
                },
            ];
        }
    }
}
