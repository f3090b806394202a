namespace Chengming.Features.Files.Sniffing.Structures;

/// <summary>A text is text to its end, not only in its head.</summary>
internal sealed class TextStructureCheck : IStructureCheck
{
    public IReadOnlyList<FileProblem> Run(FileUnderExamination file, FileKind kind) =>
        KindRecognition.IsText(file.Whole) ? [] : [FileProblem.Damaged];
}
