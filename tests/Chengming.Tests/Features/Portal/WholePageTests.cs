using System.Text;
using System.Text.Encodings.Web;
using Chengming.Features.Portal.Shell;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RazorSlices;

namespace Chengming.Tests.Features.Portal;

/// <summary>A page goes out whole or not at all.</summary>
public sealed class WholePageTests
{
    [Fact]
    public async Task Execute_SliceFailsHalfWay_SendsNothing_SoThatAProblemPageCan()
    {
        var (visit, sent) = Visit();

        await Assert.ThrowsAsync<InvalidOperationException>(() => new WholePage(new Failing()).ExecuteAsync(visit));

        Assert.Equal(0, sent.Length);
    }

    [Fact]
    public async Task Execute_Slice_IsSentWithItsStatus()
    {
        var (visit, sent) = Visit();

        await new WholePage(new Said("撤回"), StatusCodes.Status410Gone).ExecuteAsync(visit);

        Assert.Equal(StatusCodes.Status410Gone, visit.Response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", visit.Response.ContentType);
        Assert.Equal("<p>撤回</p>", Encoding.UTF8.GetString(sent.ToArray()));
    }

    private static (DefaultHttpContext Visit, MemoryStream Sent) Visit()
    {
        var services = new ServiceCollection().AddSingleton<HtmlEncoder>(HtmlEncoder.Create(new TextEncoderSettings()));
        var sent = new MemoryStream();
        var visit = new DefaultHttpContext { RequestServices = services.BuildServiceProvider() };
        visit.Response.Body = sent;
        return (visit, sent);
    }

    private sealed class Said(string word) : RazorSlice
    {
        public override Task ExecuteAsync()
        {
            WriteLiteral($"<p>{word}</p>");
            return Task.CompletedTask;
        }
    }

    private sealed class Failing : RazorSlice
    {
        public override Task ExecuteAsync()
        {
            WriteLiteral("<p>the first half</p>");
            throw new InvalidOperationException("The second half cannot be made.");
        }
    }
}
