using Chengming.Features.Requests.Archive.Papers;
using Chengming.Law;
using Chengming.Pdf.Writing;

namespace Chengming.Features.Requests.Archive.Binding;

/// <summary>A paper in its place in the file (装订的文件).</summary>
/// <param name="Entry">Its line of the list.</param>
/// <param name="FirstPage">页号 of its first page.</param>
/// <param name="Pages">Number of its pages.</param>
/// <param name="Compose">Sets it.</param>
/// <param name="Content">It alone, as PDF.</param>
/// <param name="Attachments">The originals that go with it.</param>
[Term("装订的文件")]
internal sealed record BoundPaper(
    FileEntry Entry,
    int FirstPage,
    int Pages,
    Action<PdfComposer> Compose,
    byte[] Content,
    IReadOnlyList<BoundAttachment> Attachments
)
{
    /// <summary>页号 as the list shows it.</summary>
    public string PagesInWords => Pages == 1 ? $"{FirstPage}" : $"{FirstPage}—{FirstPage + Pages - 1}";

    /// <summary>It alone, and how many pages it has.</summary>
    public static (byte[] Content, int Pages) Alone(string title, Action<PdfComposer> compose)
    {
        var composer = new PdfComposer(new PdfDocumentInfo(title), FileSheet.Setup)
        {
            PageNumbers = new PageNumbers(FileSheet.Typefaces.Table),
        };
        compose(composer);
        using var file = new MemoryStream();
        var receipt = composer.Save(file);
        return (file.ToArray(), receipt.Pages);
    }
}
