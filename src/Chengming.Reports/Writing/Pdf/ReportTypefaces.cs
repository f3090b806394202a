using Chengming.Law;
using Chengming.Pdf.Fonts;

namespace Chengming.Reports.Writing.Pdf;

/// <summary>
/// The typefaces of a printed report. Official papers are set in 小标宋, 黑体, 楷体 and 仿宋 (GB/T 9704—2012), none of which may be
/// given away freely; an administrator's folder may hold them, and the packaged 宋体 stands in for those it has not.
/// </summary>
[Term("报告字体")]
public sealed class ReportTypefaces
{
    private static readonly string PackagedFile = Path.Combine(
        AppContext.BaseDirectory,
        "fonts",
        "NotoSerifSC-Regular.ttf"
    );

    private ReportTypefaces(FontFolder? folder)
    {
        var packaged = FontFiles.Load(PackagedFile)[0];
        Title = Of(folder, packaged, OfficialTypeface.Title);
        Heading = Of(folder, packaged, OfficialTypeface.Heading);
        Part = Of(folder, packaged, OfficialTypeface.Part);
        Body = Of(folder, packaged, OfficialTypeface.Body);
        Table = Of(folder, packaged, OfficialTypeface.Table);
        Unusable = folder?.Unusable ?? [];
    }

    /// <summary>The title: 小标宋.</summary>
    public Typeface Title { get; }

    /// <summary>Headings of the sections: 黑体.</summary>
    public Typeface Heading { get; }

    /// <summary>Headings of the parts of section one: 楷体.</summary>
    public Typeface Part { get; }

    /// <summary>The prose: 仿宋.</summary>
    public Typeface Body { get; }

    /// <summary>Tables and page numbers: 宋体.</summary>
    public Typeface Table { get; }

    /// <summary>Files of the folder that cannot be used, each with the reason.</summary>
    public IReadOnlyList<string> Unusable { get; }

    /// <summary>The typefaces from a folder of fonts, or the packaged one when there is no folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">The packaged font is not beside the program.</exception>
    public static ReportTypefaces From(string? folder) => new(folder is null ? null : FontFolder.Read(folder));

    // The packaged font stands behind each, for characters the official ones lack (仿宋_GB2312 has 7,445).
    private static Typeface Of(FontFolder? folder, TrueTypeFont packaged, OfficialTypeface official) =>
        folder?.Find(official) is { } found
            ? new Typeface([found, packaged])
            : new Typeface([packaged], official.IsHeavy);
}
