using Chengming.Features.Files.Sniffing;

namespace Chengming.Features.Files.Cleaning;

/// <summary>Makes copies of files of some kinds without what the public should not get unseen.</summary>
internal interface IFileCleaning
{
    bool Cleans(FileKind kind);

    /// <summary>The copy; remarks say what a reader of it would notice.</summary>
    byte[] Clean(byte[] content, FileKind kind, CleaningChoices choices, ICollection<string> remarks);
}
