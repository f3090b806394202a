using Chengming.Features.Office.Settings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Chengming.Features.Files.Office;

/// <summary>
/// Lets a form be as long as the settings say. It stands before the check of the form's token, which reads the form: a form that is cut
/// off there would be called too old instead of too large.
/// </summary>
internal sealed class LimitsUploadsBySetting(PlatformSettings settings, int times = 1) : IAsyncAuthorizationFilter
{
    /// <summary>Comes before the check of the token (1000).</summary>
    public const int BeforeTheToken = 900;

    /// <summary>
    /// For forms of the public: what is somewhat too large is still read, so that the page can say so and keep everything that was typed.
    /// </summary>
    public const int WithRoomToSaySo = 2;

    /// <summary>What a browser puts around the files.</summary>
    private const long RoomForTheForm = 1L << 20;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            return;
        }

        var limits = await settings.GetAsync<FileSettings>(context.HttpContext.RequestAborted);
        var most = (limits.LargestTogetherBytes * times) + RoomForTheForm;
        if (request.ContentLength > most)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }

        var features = context.HttpContext.Features;
        if (features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = most;
        }

        features.Set<IFormFeature>(new FormFeature(request, new FormOptions { MultipartBodyLengthLimit = most }));
    }
}
