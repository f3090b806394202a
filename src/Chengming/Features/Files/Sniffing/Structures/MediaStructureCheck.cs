using System.Buffers.Binary;

namespace Chengming.Features.Files.Sniffing.Structures;

/// <summary>A film is a row of boxes that ends where the file ends, the index (moov) and the content (mdat) among them; only box heads are read.</summary>
internal sealed class MediaStructureCheck : IStructureCheck
{
    private const int MostBoxes = 10_000;

    public IReadOnlyList<FileProblem> Run(FileUnderExamination file, FileKind kind)
    {
        var kinds = new HashSet<uint>();
        var at = 0L;
        for (var i = 0; i < MostBoxes && at + 8 <= file.Length; i++)
        {
            var head = file.ReadAt(at, 16);
            var length = (long)BinaryPrimitives.ReadUInt32BigEndian(head);
            kinds.Add(BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4)));
            length = length switch
            {
                0 => file.Length - at,
                1 when head.Length == 16 => BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)),
                _ => length,
            };
            if (length < 8 || length > file.Length - at)
            {
                return [FileProblem.Damaged];
            }

            at += length;
        }

        var isWhole =
            at == file.Length
            && kinds.Contains(Name("moov"u8))
            && (kinds.Contains(Name("mdat"u8)) || kinds.Contains(Name("moof"u8)));
        return isWhole ? [] : [FileProblem.Damaged];
    }

    private static uint Name(ReadOnlySpan<byte> name) => BinaryPrimitives.ReadUInt32BigEndian(name);
}
