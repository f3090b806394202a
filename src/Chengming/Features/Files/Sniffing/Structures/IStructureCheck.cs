namespace Chengming.Features.Files.Sniffing.Structures;

/// <summary>Looks through files of one build; never throws, whatever the bytes.</summary>
internal interface IStructureCheck
{
    IReadOnlyList<FileProblem> Run(FileUnderExamination file, FileKind kind);
}
