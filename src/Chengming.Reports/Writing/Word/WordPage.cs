using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chengming.Reports.Writing.Word;

/// <summary>
/// The page of official papers (GB/T 9704): A4, margins 37/35/28/26 mm, page number “— 1 —” outside at the foot, a character in
/// from the edge.
/// </summary>
internal static class WordPage
{
    /// <summary>Width of the text (156 mm), in twentieths of a point.</summary>
    public static int TextWidth => (int)Width - Twips(28) - Twips(26);

    private static uint Width => (uint)Twips(210);

    public static SectionProperties AddTo(MainDocumentPart document)
    {
        var settings = document.AddNewPart<DocumentSettingsPart>();
        settings.Settings = new Settings(
            new EvenAndOddHeaders(),
            new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
            new Compatibility(
                new CompatibilitySetting
                {
                    Name = CompatSettingNameValues.CompatibilityMode,
                    Uri = "http://schemas.microsoft.com/office/word",
                    Val = "15",
                }
            ),
            new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" }
        );

        return new SectionProperties(
            Footer(document, HeaderFooterValues.Default, JustificationValues.Right),
            Footer(document, HeaderFooterValues.Even, JustificationValues.Left),
            new PageSize { Width = Width, Height = (uint)Twips(297) },
            new PageMargin
            {
                Top = Twips(37),
                Bottom = Twips(35),
                Left = (uint)Twips(28),
                Right = (uint)Twips(26),
                Header = (uint)Twips(15),
                Footer = (uint)Twips(25),
                Gutter = 0,
            }
        );
    }

    public static int Twips(double millimetres) => (int)Math.Round(millimetres / 25.4 * 1440);

    private static FooterReference Footer(MainDocumentPart document, HeaderFooterValues kind, JustificationValues side)
    {
        var part = document.AddNewPart<FooterPart>();
        part.Footer = new Footer(
            new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = WordStyles.Footer },
                    new Indentation { LeftChars = 100, RightChars = 100 },
                    new Justification { Val = side }
                ),
                new Run(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
                new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
                new Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve })
            )
        );
        return new FooterReference { Type = kind, Id = document.GetIdOfPart(part) };
    }
}
