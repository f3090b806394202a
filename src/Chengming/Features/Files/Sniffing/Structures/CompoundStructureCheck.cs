using System.Buffers.Binary;
using Chengming.Features.Files.Packages;

namespace Chengming.Features.Files.Sniffing.Structures;

/// <summary>An Office file of before 2007 has its main stream, no password and no macros.</summary>
internal sealed class CompoundStructureCheck : IStructureCheck
{
    private const int RecordsSearched = 1 << 12;
    private const ushort FilePassword = 0x002F;
    private const ushort WordFile = 0xA5EC;
    private const ushort WordIsEncrypted = 0x0100;

    private static readonly string[] MacroFolders = ["Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT"];

    public IReadOnlyList<FileProblem> Run(FileUnderExamination file, FileKind kind)
    {
        var compound = CompoundFile.Read(file.Whole);
        var main = compound.Head(kind.Parts[0], RecordsSearched);
        if (main.Length < 16)
        {
            return [FileProblem.Damaged];
        }

        var problems = new List<FileProblem>();
        if (IsEncrypted(compound, kind.Parts[0], main))
        {
            problems.Add(FileProblem.Encrypted);
        }

        if (compound.AllNames.Any(MacroFolders.Contains))
        {
            problems.Add(FileProblem.Macros);
        }

        return problems;
    }

    private static bool IsEncrypted(CompoundFile compound, string mainName, ReadOnlySpan<byte> main) =>
        mainName switch
        {
            "WordDocument" => BinaryPrimitives.ReadUInt16LittleEndian(main) == WordFile
                && (BinaryPrimitives.ReadUInt16LittleEndian(main[10..]) & WordIsEncrypted) != 0,
            "Workbook" => HasPasswordRecord(main),
            _ => compound.TopNames().Contains("EncryptedSummary"),
        };

    /// <summary>The password record stands right behind the first record of a workbook.</summary>
    private static bool HasPasswordRecord(ReadOnlySpan<byte> records)
    {
        for (var i = 0; i < 4 && records.Length >= 4; i++)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(records) == FilePassword)
            {
                return true;
            }

            var length = 4 + BinaryPrimitives.ReadUInt16LittleEndian(records[2..]);
            records = length < records.Length ? records[length..] : default;
        }

        return false;
    }
}
