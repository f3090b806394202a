using Chengming.Data;

namespace Chengming.Features.Operations.Backups;

/// <summary>A folder that is filled beside its place and moved there as a whole.</summary>
internal sealed class StagedFolder
{
    private readonly string place;
    private readonly string staging;

    public StagedFolder(string place)
    {
        this.place = place;
        staging = place + ".restoring";
        Drop();
        OwnersOnly.CreateFolder(staging);
    }

    /// <summary>Writes a file under a name relative to the folder.</summary>
    /// <exception cref="NotRestorableException">The name leads out of the folder.</exception>
    public async Task AddAsync(string name, Stream content, CancellationToken cancel)
    {
        var path = Path.GetFullPath(Path.Combine(staging, name));
        if (!path.StartsWith(staging + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new NotRestorableException($"备份中的文件名 {name} 指向文件夹之外，未作恢复。");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = OwnersOnly.CreateFile(path, FileMode.CreateNew);
        await content.CopyToAsync(file, cancel);
    }

    public void MoveIntoPlace()
    {
        if (Directory.Exists(place))
        {
            // Empty: that was looked at before.
            Directory.Delete(place, recursive: true);
        }

        Directory.Move(staging, place);
    }

    public void Drop()
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }
}
