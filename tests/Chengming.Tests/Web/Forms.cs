using AngleSharp.Html.Dom;

namespace Chengming.Tests.Web;

/// <summary>Fills in and sends the forms of pages, as a reader without script does.</summary>
internal static class Forms
{
    /// <summary>Opens a page, fills in the fields of one of its forms by name, and sends it with everything else as it stood there.</summary>
    /// <param name="client">The browser.</param>
    /// <param name="address">The page.</param>
    /// <param name="fields">What is typed.</param>
    /// <param name="form">Selector of the form; the one in the page's main part when not given.</param>
    /// <param name="to">Where another of its buttons sends it; null for where the form itself does.</param>
    /// <param name="meanwhile">What somebody else does between opening and sending it.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client,
        string address,
        Dictionary<string, string> fields,
        string form = "main form[method=post]",
        string? to = null,
        Func<Task>? meanwhile = null
    )
    {
        var (values, target) = await FilledAsync(client, address, fields, form);
        if (meanwhile is not null)
        {
            await meanwhile();
        }

        using var content = new FormUrlEncodedContent(values);
        return await client.PostAsync(
            new Uri(to ?? target, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
    }

    /// <summary>The same with files, as a form with file fields is sent.</summary>
    /// <param name="client">The browser.</param>
    /// <param name="address">The page.</param>
    /// <param name="fields">What is typed.</param>
    /// <param name="files">Field, name and bytes of each file.</param>
    /// <param name="form">Selector of the form.</param>
    public static async Task<HttpResponseMessage> SubmitFilesAsync(
        this HttpClient client,
        string address,
        Dictionary<string, string> fields,
        IEnumerable<(string Field, string Name, byte[] Content)> files,
        string form = "main form[method=post]"
    )
    {
        var (values, target) = await FilledAsync(client, address, fields, form);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            content.Add(new StringContent(value), name);
        }

        foreach (var (field, name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, name);
        }

        return await client.PostAsync(
            new Uri(target, UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );
    }

    private static async Task<(List<KeyValuePair<string, string>> Values, string Target)> FilledAsync(
        HttpClient client,
        string address,
        Dictionary<string, string> fields,
        string form
    )
    {
        using var answer = await client.GetAsync(
            new Uri(address, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var page = await PortalServer.PageOf(answer);
        var found = Assert.IsAssignableFrom<IHtmlFormElement>(page.QuerySelector(form));
        var values = new List<KeyValuePair<string, string>>();
        foreach (var element in found.Elements.OfType<IHtmlElement>())
        {
            if (
                element.GetAttribute("name") is { Length: > 0 } name
                && !fields.ContainsKey(name)
                && ValueOf(element) is { } value
            )
            {
                values.Add(new(name, value));
            }
        }

        values.AddRange(fields);
        return (values, found.GetAttribute("action") is { Length: > 0 } action ? action : address);
    }

    private static string? ValueOf(IHtmlElement element) =>
        element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } choice => choice.IsChecked ? choice.Value : null,
            IHtmlInputElement { Type: "submit" or "file" } => null,
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement text => text.Value,
            IHtmlSelectElement select => select.Value,
            _ => null,
        };
}
