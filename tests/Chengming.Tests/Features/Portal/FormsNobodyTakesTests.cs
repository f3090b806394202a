using System.Net;
using Chengming.Features.Accounts;
using Chengming.Tests.Features.Publishing;
using Chengming.Tests.Web;

namespace Chengming.Tests.Features.Portal;

/// <summary>A form that is sent to a page by hand, past its buttons, is refused in words and changes nothing.</summary>
public sealed class FormsNobodyTakesTests(PortalServer server) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("")]
    [InlineData("?handler=Nothing")]
    public async Task Post_NoHandlerTakesIt_SaysThatTheAddressIsNotEnteredLikeThis(string handler)
    {
        var desk = new PublishingDesk(server);
        var id = await desk.DraftAsync(PublishingDesk.Notice());
        using var client = await server.SignedInAsync(StaffRole.Publisher);

        using var answer = await client.SubmitAsync(
            "/office",
            [],
            "form[method=post]",
            $"/office/items/{id}/publish{handler}"
        );

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("不能这样访问这个地址", (await PortalServer.PageOf(answer)).QuerySelector("main h1")!.TextContent);
    }
}
