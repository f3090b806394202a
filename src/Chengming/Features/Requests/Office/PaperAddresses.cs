using Chengming.Features.Accounts;
using Chengming.Features.Files;
using Chengming.Features.Files.Sniffing;
using Chengming.Features.Requests.Letters;
using Chengming.Features.Requests.Papers;
using Chengming.Features.Requests.Portal;
using Chengming.Features.Requests.Redacting;
using Microsoft.Net.Http.Headers;

namespace Chengming.Features.Requests.Office;

/// <summary>Where the papers of a case are looked at. Nothing on the way keeps them.</summary>
internal static class PaperAddresses
{
    public static void MapPaperAddresses(this WebApplication app)
    {
        app.MapGet(RequestLinks.PaperPattern, OpenAsync).For(Audience.RequestStaff);
        app.MapGet(RequestLinks.OriginalPattern, OriginalAsync).For(Audience.RequestStaff);
        app.MapGet(RequestLinks.CopyPattern, CopyAsync).For(Audience.RequestStaff);
        app.MapGet(ApplicantLinks.CopyPattern, TakeAsync).For(Audience.Everybody);
        app.MapGet(ApplicantLinks.LetterPattern, LetterAsync).For(Audience.Everybody);
    }

    private static Task<IResult> OriginalAsync(
        Guid id,
        Guid document,
        HttpContext visit,
        OpenDocument open,
        CancellationToken cancel
    ) => ShowAsync(new(id, document, Copy: false), visit, open, cancel);

    private static Task<IResult> CopyAsync(
        Guid id,
        Guid document,
        HttpContext visit,
        OpenDocument open,
        CancellationToken cancel
    ) => ShowAsync(new(id, document, Copy: true), visit, open, cancel);

    private static async Task<IResult> ShowAsync(
        OpenDocument.Input input,
        HttpContext visit,
        OpenDocument open,
        CancellationToken cancel
    )
    {
        var opened = await open.RunAsync(input, visit.Acting(), cancel);
        return opened.Value is { } file ? file.Answer(visit.Response, inline: true) : Results.NotFound();
    }

    /// <summary>For the applicant, whose browser has a ticket for the case.</summary>
    private static async Task<IResult> TakeAsync(
        Guid document,
        HttpContext visit,
        CaseTickets tickets,
        TakeReleasedCopy take,
        CancellationToken cancel
    )
    {
        if (tickets.Read() is not { } ticket)
        {
            return Results.LocalRedirect(ApplicantLinks.Cases);
        }

        var taken = await take.RunAsync(new(ticket.RequestId, document), tickets.Applicant, cancel);
        return taken.Value is { } file ? file.Answer(visit.Response, inline: false) : Results.NotFound();
    }

    private static async Task<IResult> LetterAsync(
        Guid letter,
        HttpContext visit,
        CaseTickets tickets,
        TakeServedLetter take,
        CancellationToken cancel
    )
    {
        if (tickets.Read() is not { } ticket)
        {
            return Results.LocalRedirect(ApplicantLinks.Cases);
        }

        var taken = await take.RunAsync(new(ticket.RequestId, letter), tickets.Applicant, cancel);
        if (taken.Value is not { } paper)
        {
            return Results.NotFound();
        }

        var content = new MemoryStream();
        PdfLetter.Write(paper, content);
        content.Position = 0;
        return new OpenedPaper($"{paper.Title}.pdf", FileKinds.WithId("pdf"), content.Length, content).Answer(
            visit.Response,
            inline: false
        );
    }

    private static async Task<IResult> OpenAsync(
        Guid id,
        Guid paper,
        HttpContext visit,
        OpenPaper open,
        CancellationToken cancel
    )
    {
        var opened = await open.RunAsync(new(id, paper), visit.Acting(), cancel);
        return opened.Value is { } file ? file.Answer(visit.Response, inline: true) : Results.NotFound();
    }

    /// <summary>The answer that carries an opened file.</summary>
    public static IResult Answer(this OpenedPaper file, HttpResponse response, bool inline)
    {
        var headers = DownloadHeaders.For(file.Kind, file.Name, inline);
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        response.Headers[HeaderNames.CacheControl] = "no-store";
        response.ContentLength = file.Length;
        return Results.Stream(file.Content, headers[HeaderNames.ContentType]);
    }
}
