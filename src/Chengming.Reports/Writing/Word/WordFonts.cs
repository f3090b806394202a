using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Reports.Writing.Word;

/// <summary>The fonts of official papers (GB/T 9704) by name, with what may stand in for them.</summary>
internal static class WordFonts
{
    public const string Title = "方正小标宋简体";
    public const string Body = "仿宋_GB2312";
    public const string Heading = "黑体";
    public const string Part = "楷体_GB2312";
    public const string Table = "宋体";
    public const string Latin = "Times New Roman";

    private static readonly (string Name, string Alternatives, FontFamilyValues Family)[] Declared =
    [
        (Title, "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,宋体,Noto Serif CJK SC", FontFamilyValues.Roman),
        (Body, "仿宋,FangSong,华文仿宋,方正仿宋_GBK,Noto Serif CJK SC", FontFamilyValues.Modern),
        (Heading, "SimHei,方正黑体_GBK,Noto Sans CJK SC", FontFamilyValues.Swiss),
        (Part, "楷体,KaiTi,方正楷体_GBK,Noto Serif CJK SC", FontFamilyValues.Script),
        (Table, "SimSun,方正书宋_GBK,Noto Serif CJK SC", FontFamilyValues.Roman),
    ];

    /// <summary>The run fonts for Chinese in <paramref name="eastAsia"/> and figures in a serif.</summary>
    public static RunFonts Of(string eastAsia) =>
        new()
        {
            Ascii = Latin,
            HighAnsi = Latin,
            EastAsia = eastAsia,
            ComplexScript = Latin,
        };

    public static void AddTable(MainDocumentPart document)
    {
        var fonts = new Fonts();
        foreach (var (name, alternatives, family) in Declared)
        {
            fonts.Append(
                new Font(
                    new AltName { Val = alternatives },
                    new FontCharSet { Val = "86" },
                    new FontFamily { Val = family },
                    new Pitch { Val = FontPitchValues.Variable }
                )
                {
                    Name = name,
                }
            );
        }

        document.AddNewPart<FontTablePart>().Fonts = fonts;
    }
}
