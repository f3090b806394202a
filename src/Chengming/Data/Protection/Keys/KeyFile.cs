using System.Text;
using System.Text.Json;
using Chengming.Data.Protection.Digests;

namespace Chengming.Data.Protection.Keys;

/// <summary>
/// A file that holds keys: its content and the SHA-256 of it, so that one changed character is noticed before anything is
/// encrypted with a key that no backup knows.
/// </summary>
/// <param name="path">Where it lies.</param>
/// <param name="title">What people call it.</param>
internal sealed class KeyFile<TContent>(string path, string title)
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public string Path => path;

    /// <summary>Changes whenever the file does; the default when there is no file.</summary>
    public (DateTime At, long Length) Stamp =>
        new FileInfo(path) is { Exists: true } file ? (file.LastWriteTimeUtc, file.Length) : default;

    /// <summary>Whether others than its owner may read the file. Always false on Windows, where the folder's rights decide.</summary>
    public bool OthersCanRead =>
        !OperatingSystem.IsWindows()
        && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != UnixFileMode.None;

    /// <summary>Writes the file only if there is none; whoever comes second finds the first one's.</summary>
    public void CreateIfAbsent(Func<TContent> content)
    {
        DurableFile.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
        using var _ = DurableFile.Lock(path);
        if (!File.Exists(path))
        {
            Write(content());
        }
    }

    /// <summary>Reads the file, changes it and writes it while nobody else can.</summary>
    public void Change(Func<TContent, TContent> change)
    {
        if (!File.Exists(path))
        {
            throw Missing();
        }

        using var _ = DurableFile.Lock(path);
        Write(change(Read()));
    }

    /// <exception cref="KeyFileException">There is no file, or it is not what was written.</exception>
    public TContent Read()
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var format = document.RootElement.GetProperty("format").GetInt32();
            if (format != Format)
            {
                throw new KeyFileException(
                    $"{title} {path} 的格式为 {format}，本版本只认识 {Format}。请使用写入它的版本。"
                );
            }

            var content = document.RootElement.GetProperty("content").GetRawText();
            if (document.RootElement.GetProperty("sha256").GetString() != Digest(content))
            {
                throw Damaged(null);
            }

            return JsonSerializer.Deserialize<TContent>(content, Json) ?? throw Damaged(null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing();
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException
                || (e is InvalidOperationException and not KeyFileException)
            )
        {
            throw Damaged(e);
        }
    }

    public KeyFileException Damaged(Exception? reason) =>
        new(
            $"{title} {path} 已损坏。请从单独保管密钥的地方取回这个文件；请勿删除，也请勿新建，否则用它保护的内容再也无法读出或核验。",
            reason
        );

    private KeyFileException Missing() =>
        new(
            $"{title} {path} 不存在。请从单独保管密钥的地方取回这个文件；只有全新安装才可以新建，否则已用它保护的内容再也无法读出或核验。"
        );

    private void Write(TContent content)
    {
        var text = JsonSerializer.Serialize(content, Json);
        var envelope = $$"""{"format":{{Format}},"content":{{text}},"sha256":"{{Digest(text)}}"}""";
        DurableFile.Write(path, Encoding.UTF8.GetBytes(envelope));
    }

    private static string Digest(string content) => HexDigest.Of(content);
}
