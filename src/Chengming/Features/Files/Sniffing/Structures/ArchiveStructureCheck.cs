using System.Xml;
using Chengming.Features.Files.Packages;

namespace Chengming.Features.Files.Sniffing.Structures;

/// <summary>A zip file unfolds to a bearable size, and holds no programs, no passwords and no names that lead elsewhere.</summary>
internal sealed class ArchiveStructureCheck : IStructureCheck
{
    private const int HeadOfEntry = 1 << 16;

    /// <summary>An archive is looked into twice: itself, and archives in it (Office files among them).</summary>
    private const int Deepest = 2;

    private static readonly FileProblem Outside = new(
        "outside",
        "压缩包里有指向上级文件夹的路径，解压时会写到别处，不能上传；请重新打包。"
    );

    private static readonly FileProblem Nested = new(
        "nested",
        "压缩包里套着压缩包，里面的文件不能检查；请解开后重新打包。"
    );

    public IReadOnlyList<FileProblem> Run(FileUnderExamination file, FileKind kind)
    {
        try
        {
            return [.. Problems(file.Content, new UnfoldingBudget(2 * UnfoldingBudget.Usual), 1)];
        }
        catch (UnfoldsTooFarException)
        {
            return [FileProblem.Unfolds];
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            return [FileProblem.Damaged];
        }
    }

    private static List<FileProblem> Problems(Stream content, UnfoldingBudget budget, int depth)
    {
        using var zip = BoundedZip.TryOpen(content, budget);
        if (zip is null || zip.HasAmbiguousNames)
        {
            return [FileProblem.Damaged];
        }

        if (zip.HasEncryptedEntries)
        {
            return [FileProblem.Encrypted];
        }

        var problems = new List<FileProblem>();
        foreach (var name in zip.Names)
        {
            if (EntryDangers.LeadsOutside(name))
            {
                problems.Add(Outside);
            }

            var head = zip.Unfold(name, HeadOfEntry)!;
            if (EntryDangers.IsProgram(name, head))
            {
                problems.Add(FileProblem.Program);
            }

            if (EntryDangers.IsNested(head))
            {
                problems.AddRange(InNested(zip, name, budget, depth));
            }
        }

        return problems;
    }

    private static List<FileProblem> InNested(BoundedZip zip, string name, UnfoldingBudget budget, int depth)
    {
        if (depth == Deepest)
        {
            return [Nested];
        }

        using var inner = new MemoryStream(zip.Unfold(name)!, writable: false);
        return Problems(inner, budget, depth + 1);
    }
}
