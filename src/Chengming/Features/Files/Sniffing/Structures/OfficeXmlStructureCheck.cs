using System.Xml;
using Chengming.Features.Files.Packages;

namespace Chengming.Features.Files.Sniffing.Structures;

/// <summary>Every XML part of an Office file is well-formed and shallow, none is a program, and all together unfold to a bearable size.</summary>
internal sealed class OfficeXmlStructureCheck : IStructureCheck
{
    public IReadOnlyList<FileProblem> Run(FileUnderExamination file, FileKind kind)
    {
        if (CompoundFile.IsCompound(file.Head))
        {
            return [FileProblem.Encrypted];
        }

        using var zip = BoundedZip.TryOpen(file.Content, new UnfoldingBudget(UnfoldingBudget.Usual));
        if (zip is null || zip.HasAmbiguousNames)
        {
            return [FileProblem.Damaged];
        }

        if (zip.HasEncryptedEntries)
        {
            return [FileProblem.Encrypted];
        }

        try
        {
            return [.. Problems(zip)];
        }
        catch (UnfoldsTooFarException)
        {
            return [FileProblem.Unfolds];
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            return [FileProblem.Damaged];
        }
    }

    private static List<FileProblem> Problems(BoundedZip zip)
    {
        var problems = new List<FileProblem>();
        foreach (var name in zip.Names)
        {
            var part = zip.Unfold(name)!;
            if (PartXml.IsXml(name))
            {
                PartXml.CheckWellFormed(part);
            }

            var isMacro =
                name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase);
            if (isMacro)
            {
                problems.Add(FileProblem.Macros);
            }
            else if (EntryDangers.IsProgram(name, part))
            {
                problems.Add(FileProblem.Program);
            }
        }

        return problems;
    }
}
