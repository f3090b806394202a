using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Chengming.Features.Accounts;
using Chengming.Features.AnnualReports.Checking;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.AnnualReports.Checking;

/// <summary>Gives files in at the checking page as a reader without script does.</summary>
internal static class GivenIn
{
    internal static async Task<string> GiveInAndWaitAsync(PortalServer site, params UploadedReport[] files)
    {
        using var answer = await GiveInAsync(site, files);
        var batch = answer.RequestMessage!.RequestUri!.AbsolutePath;
        await WaitAsync(site, batch);
        return batch;
    }

    /// <summary>Waits until the worker has no more to do for the batch.</summary>
    internal static async Task WaitAsync(PortalServer site, string batch)
    {
        var batches = site.Services.GetRequiredService<CheckBatches>();
        var id = batch.Split('/')[^1];
        var owner = await site.AccountIdAsync(StaffRole.Handler);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (batches.Find(id, owner) is not { IsFinished: true })
        {
            await Task.Delay(20, limit.Token);
        }
    }

    internal static async Task<HttpResponseMessage> GiveInAsync(PortalServer site, params UploadedReport[] files)
    {
        using var client = await site.SignedInAsync(StaffRole.Handler, follow: true);
        return await GiveInAsync(client, files);
    }

    internal static async Task<HttpResponseMessage> GiveInAsync(HttpClient client, params UploadedReport[] files)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await TokenAsync(client, "/office/check")), "__RequestVerificationToken" },
        };
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(file.Content), "files", file.Name);
        }

        return await client.PostAsync(
            new Uri("/office/check", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
    }

    internal static async Task<HttpResponseMessage> TellAsync(PortalServer site, string batch, string what)
    {
        using var client = await site.SignedInAsync(StaffRole.Handler, follow: true);
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", await TokenAsync(client, batch)),
        ]);
        return await client.PostAsync(
            new Uri($"{batch}/{what}", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
    }

    internal static async Task<string> TokenAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(
            new Uri(address, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var page = await PortalServer.PageOf(answer);
        return page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
    }
}
