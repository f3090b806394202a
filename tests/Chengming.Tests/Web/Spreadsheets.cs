using System.IO.Compression;
using System.Xml.Linq;

namespace Chengming.Tests.Web;

/// <summary>Reads the spreadsheet that a list of the back office offers.</summary>
internal static class Spreadsheets
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The cells of the only sheet; a formula anywhere fails.</summary>
    public static async Task<List<List<(string Type, string Text)>>> SpreadsheetAsync(
        this HttpClient client,
        string list
    )
    {
        using var shown = await client.GetAsync(new Uri(list, UriKind.Relative), Cancel);
        var page = await PortalServer.PageOf(shown);
        var address = page.QuerySelector("a[download]")!.GetAttribute("href")!;
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return await SheetOfAsync(answer);
    }

    /// <summary>The cells of the only sheet of a spreadsheet that an answer carries.</summary>
    public static async Task<List<List<(string Type, string Text)>>> SheetOfAsync(HttpResponseMessage answer)
    {
        Assert.EndsWith("spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);
        await using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancel));
        await using var part = await archive.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync(Cancel);
        var sheet = await XDocument.LoadAsync(part, LoadOptions.PreserveWhitespace, Cancel);
        Assert.Empty(sheet.Descendants(Sheet + "f"));
        return
        [
            .. sheet
                .Descendants(Sheet + "row")
                .Select(r => r.Elements(Sheet + "c").Select(c => (c.Attribute("t")?.Value ?? "n", c.Value)).ToList()),
        ];
    }
}
