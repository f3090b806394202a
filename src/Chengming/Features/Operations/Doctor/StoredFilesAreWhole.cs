using Chengming.Data;
using Chengming.Data.Protection.Digests;
using Chengming.Doctor;

namespace Chengming.Features.Operations.Doctor;

/// <summary>Stored files bear their own digest as their name; some of them are read and compared.</summary>
internal sealed class StoredFilesAreWhole(IConfiguration configuration) : IDoctorCheck
{
    private const int Looked = 40;
    private const int DigestLength = 64;

    public string Name => "文件库";

    public bool NeedsDatabase => false;

    public async Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var folder = Path.Combine(configuration.DataPath(), "files");
        var all = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsNamedByDigest).ToArray()
            : [];
        Random.Shared.Shuffle(all);
        foreach (var file in all.Take(Looked))
        {
            await using var content = File.OpenRead(file);
            var digest = await HexDigest.OfAsync(content, cancel);
            if (digest != Path.GetFileName(file))
            {
                return Diagnosis.Bad($"{file} 的内容与名称（摘要）不符", "文件损坏或被改动，请从备份中取回这个文件。");
            }
        }

        return Diagnosis.Good($"共 {all.Length} 个文件，抽查 {Math.Min(Looked, all.Length)} 个完好");
    }

    private static bool IsNamedByDigest(string path) =>
        Path.GetFileName(path) is { Length: DigestLength } name && name.All(char.IsAsciiHexDigitLower);
}
