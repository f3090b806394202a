using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Scanning;

/// <summary>Goes through files of some kinds and notes what the public should not get unseen.</summary>
internal interface IFileScan
{
    bool Scans(FileKind kind);

    void Scan(byte[] content, FileKind kind, ScanBook book);
}
