using Chengming.Features.Requests.Letters;
using Chengming.Law.Requests.Decisions;
using Chengming.Pdf.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Chengming.Tests.Features.Requests.Letters;

public sealed class LetterFilesTests
{
    private static readonly LetterSecrets Late = new("张示例", "检查记录", "7KQP-3X9M-WT4H");

    public static TheoryData<string> Kinds => [.. LetterKinds.All.Select(k => k.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Word_EveryKind_IsValidAndSaysEverything(string code)
    {
        var letter = LetterCheckTests.Draft(code).Complete(Late);
        using var file = new MemoryStream();

        WordLetter.Write(letter, file);

        using var package = WordprocessingDocument.Open(file, isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013)
                .Validate(package, TestContext.Current.CancellationToken)
                .Select(e => $"{e.Path?.XPath}: {e.Description}")
        );
        var words = package.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains(letter.Title, words, StringComparison.Ordinal);
        Assert.Contains(letter.Number, words, StringComparison.Ordinal);
        Assert.All(letter.Sections, s => Assert.Contains(s.Text, words, StringComparison.Ordinal));
        Assert.Equal(!letter.IsForm, words.Contains("张示例：", StringComparison.Ordinal));
        Assert.DoesNotContain("{", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register-entry")]
    [InlineData("third-party-answer")]
    [InlineData("review-sheet")]
    [InlineData("service-record")]
    public void Pdf_OfAForm_LeavesRoomForAHand_InEveryRow(string code)
    {
        var letter = LetterCheckTests.Draft(code);
        using var file = new MemoryStream();

        PdfLetter.Write((letter with { Sections = LetterTexts.Of(letter.Kind).Sections }).Complete(Late), file);

        var page = PdfDocument.Open(file.ToArray()).Page(1);
        var lines = page.RulingLines.Where(l => l.IsHorizontal).Select(l => Math.Round(l.Position)).Distinct().Order();
        // Two centimetres, in points.
        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 56, $"{pair}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pdf_EveryKind_IsWritten(string code)
    {
        using var file = new MemoryStream();

        var letter = LetterCheckTests.Draft(code);
        PdfLetter.Write((letter with { Sections = LetterTexts.Of(letter.Kind).Sections }).Complete(Late), file);

        Assert.StartsWith(
            "%PDF-",
            System.Text.Encoding.ASCII.GetString(file.ToArray(), 0, 5),
            StringComparison.Ordinal
        );
    }
}
