using Chengming.Features.Files;
using Chengming.Features.Requests.Letters;
using Microsoft.AspNetCore.Mvc;

namespace Chengming.Features.Requests.Office;

/// <summary>A paper as a file to take along. It names people, so that nothing on the way keeps it.</summary>
/// <param name="Ending">How the name of the file ends.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Write">Writes it.</param>
internal sealed record LetterFile(string Ending, string MediaType, Action<LetterDraft, Stream> Write)
{
    public static readonly LetterFile Word = new(
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        WordLetter.Write
    );

    public static readonly LetterFile Pdf = new("pdf", "application/pdf", PdfLetter.Write);

    /// <summary>The answer that carries the file.</summary>
    public FileStreamResult Of(LetterDraft letter, string number, HttpResponse response)
    {
        var file = new MemoryStream();
        Write(letter, file);
        file.Position = 0;
        response.Headers.CacheControl = "no-store";
        return new FileStreamResult(file, MediaType)
        {
            FileDownloadName = SafeFileName.Clean($"{letter.Title} {number}.{Ending}"),
        };
    }
}
