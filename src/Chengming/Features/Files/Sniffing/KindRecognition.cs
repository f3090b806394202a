using System.Text;
using Chengming.Features.Files.Packages;

namespace Chengming.Features.Files.Sniffing;

/// <summary>Says of which kind a file is by its bytes. Its name decides only between kinds that are built alike.</summary>
internal static class KindRecognition
{
    private const int MarkupSearched = 4096;

    // A text has line ends and tabs, but hardly any other control character.
    private const int ControlsInThousand = 10;

    public static FileKind? Of(FileUnderExamination file)
    {
        var named = FileKinds.OfName(file.FileName);
        if (CompoundFile.IsCompound(file.Head))
        {
            return OfCompound(file, named);
        }

        if (BoundedZip.IsZip(file.Head))
        {
            return OfZip(file, named);
        }

        return FileKinds.All.FirstOrDefault(k =>
                k.Structure != FileStructure.Compound && k.HasMarks(file.Head) && IsMoreThanItsMark(k, file.Head)
            )
            ?? OfPdfWithLateHeader(file)
            ?? (IsText(file.Head) ? OfText(file, named) : null);
    }

    public static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        var controls = 0;
        foreach (var b in head)
        {
            if (b == 0)
            {
                return false;
            }

            controls += b is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D or 0x1A) ? 1 : 0;
        }

        return controls * 1000L <= (long)head.Length * ControlsInThousand;
    }

    private static FileKind? OfCompound(FileUnderExamination file, IReadOnlyList<FileKind> named)
    {
        // The directory may lie anywhere in the file.
        var most = FileKinds.All.Where(k => k.Structure == FileStructure.Compound).Max(k => k.LargestBytes);
        if (file.Length > most)
        {
            return named.FirstOrDefault(k => k.Structure == FileStructure.Compound);
        }

        var names = CompoundFile.Read(file.Whole).TopNames();
        if (names.Contains("EncryptedPackage"))
        {
            return named.FirstOrDefault(k => k.Structure == FileStructure.OfficeXml) ?? FileKinds.WithId("docx");
        }

        var fitting = FileKinds
            .All.Where(k => k.Structure == FileStructure.Compound && k.Parts.All(names.Contains))
            .ToList();
        return fitting.FirstOrDefault(named.Contains) ?? fitting.FirstOrDefault();
    }

    private static FileKind OfZip(FileUnderExamination file, IReadOnlyList<FileKind> named)
    {
        var plain = FileKinds.WithId("zip");
        if (named.FirstOrDefault(k => k is { Structure: FileStructure.OfficeXml, Parts.Count: 0 }) is { } withMacros)
        {
            return withMacros;
        }

        using var zip = BoundedZip.TryOpen(file.Content, new UnfoldingBudget(0));
        return zip is null
            ? named.FirstOrDefault(k => k.Structure is FileStructure.OfficeXml or FileStructure.Archive) ?? plain
            : FileKinds.All.FirstOrDefault(k =>
                k.Structure is FileStructure.OfficeXml or FileStructure.Archive
                && k.Parts.Count > 0
                && k.Parts.All(zip.Has)
            ) ?? plain;
    }

    /// <summary>A text may begin with the two letters MZ; a program has zeros soon after.</summary>
    private static bool IsMoreThanItsMark(FileKind kind, ReadOnlySpan<byte> head) =>
        kind.Marks.Sum(m => m.Bytes.Length) > 2 || kind.Id == "script" || head.Contains((byte)0);

    private static FileKind? OfPdfWithLateHeader(FileUnderExamination file) =>
        file.Head.AsSpan(0, Math.Min(1024, file.Head.Length)).IndexOf("%PDF-"u8) > 0 ? FileKinds.WithId("pdf") : null;

    private static FileKind OfText(FileUnderExamination file, IReadOnlyList<FileKind> named)
    {
        var opening = Encoding
            .UTF8.GetString(file.Head, 0, Math.Min(file.Head.Length, MarkupSearched))
            .TrimStart('\uFEFF');
        var begins = opening.TrimStart();
        if (begins.StartsWith('<') && begins.Contains("<svg", StringComparison.OrdinalIgnoreCase) && !IsHtml(begins))
        {
            return FileKinds.WithId("svg");
        }

        if (IsHtml(begins))
        {
            return FileKinds.WithId("html");
        }

        // A script is text too; here only the name can tell.
        return named.FirstOrDefault(k => k.Structure == FileStructure.Text && k.Id != "svg")
            ?? named.FirstOrDefault(k => k.Id == "script")
            ?? FileKinds.WithId("txt");
    }

    private static bool IsHtml(string begins) =>
        begins.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
        || begins.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
}
