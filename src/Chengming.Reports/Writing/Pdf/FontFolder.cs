using Chengming.Pdf.Fonts;

namespace Chengming.Reports.Writing.Pdf;

/// <summary>The fonts an administrator has put into a folder.</summary>
internal sealed class FontFolder
{
    private static readonly string[] Extensions = [".ttf", ".ttc", ".otf"];

    private readonly List<TrueTypeFont> fonts = [];
    private readonly List<string> unusable = [];

    private FontFolder() { }

    /// <summary>Files that cannot be used, each with the reason.</summary>
    public IReadOnlyList<string> Unusable => unusable;

    public static FontFolder Read(string path)
    {
        var folder = new FontFolder();
        foreach (
            var file in Directory
                .EnumerateFiles(path)
                .Where(f => Extensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
        )
        {
            folder.Add(file);
        }

        return folder;
    }

    /// <summary>The font that comes first in the typeface's list of names, or null.</summary>
    public TrueTypeFont? Find(OfficialTypeface typeface) =>
        typeface
            .FamilyNames.Select(name => fonts.Find(f => f.FamilyNames.Contains(name, StringComparer.OrdinalIgnoreCase)))
            .FirstOrDefault(f => f is not null);

    private void Add(string file)
    {
        try
        {
            foreach (var font in FontFiles.Load(file))
            {
                if (font.MayBeEmbedded)
                {
                    fonts.Add(font);
                }
                else
                {
                    unusable.Add($"{Path.GetFileName(file)}：字体许可不允许嵌入文件。");
                }
            }
        }
        catch (InvalidDataException e)
        {
            unusable.Add($"{Path.GetFileName(file)}：不是可用的 TrueType 字体（{e.Message}）");
        }
    }
}
