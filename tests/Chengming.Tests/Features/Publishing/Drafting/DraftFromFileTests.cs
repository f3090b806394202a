using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Files.Storing;
using Chengming.Features.Publishing.Drafting;
using Chengming.Features.Publishing.Items;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Drafting;

/// <summary>从文件起草: what a file says comes into the form, and with the draft its pictures and, if wished, the file itself.</summary>
public sealed class DraftFromFileTests(PortalServer server) : IClassFixture<PortalServer>
{
    private readonly PublishingDesk desk = new(server);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_WordFileWithPicture_HasThePictureInItsText_AndTheFileAttached()
    {
        var source = (await ReadAsync("通知.docx", WordFiles.Notice(withPicture: true))).OrThrow();

        var item = (await DraftAsync(source, source.Text.Html, attaches: true)).OrThrow();

        var newest = await desk.NewestAsync(item.Id);
        var picture = newest.Attachments.Single(a => a.IsWithinText);
        Assert.Contains(
            $"<img src=\"/items/{item.Id}/files/{picture.Id}\"",
            newest.Content.Text,
            StringComparison.Ordinal
        );
        Assert.Equal("通知.docx", newest.Attachments.Single(a => !a.IsWithinText).FileName);
        Assert.False(await IsForCheckOnlyAsync(source.File.Id));
        Assert.Equal(ItemState.Drafting, newest.State);
    }

    [Fact]
    public async Task RunAsync_PictureTakenOutOfTheText_IsNotKept()
    {
        var source = (await ReadAsync("通知.docx", WordFiles.Notice("另一个通知", withPicture: true))).OrThrow();

        var item = (await DraftAsync(source, "<p>只留文字。</p>", attaches: false)).OrThrow();

        Assert.Empty((await desk.NewestAsync(item.Id)).Attachments);
        Assert.True(await IsForCheckOnlyAsync(source.File.Id));
    }

    [Fact]
    public async Task RunAsync_FileOfAnotherAgency_IsNotThere()
    {
        var source = (await ReadAsync("通知.docx", WordFiles.Notice("别人的通知"))).OrThrow();
        var other = new PublishingDesk(server, "demo-zrj");
        var context = await other.AsAsync(StaffRole.Handler);

        var outcome = await WithAsync<DraftFromFile, DisclosureItem>(a =>
            a.RunAsync(
                new(context.Actor.AgencyId!.Value, PublishingDesk.Notice(), source.File.Id, null, true),
                context,
                Cancel
            )
        );

        Assert.Contains("已过保存期", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("说明.txt", "", "空的")]
    [InlineData("照片.png", "picture", "没有可读的文字")]
    [InlineData("数据.csv", "a,b\n1,2", "电子表格不能作正文")]
    public async Task Read_WhatHoldsNoText_SaysWhatToDo(string name, string content, string words)
    {
        var bytes = content == "picture" ? WordFiles.Png : System.Text.Encoding.UTF8.GetBytes(content);

        var outcome = await ReadAsync(name, bytes);

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal("Source", problem.Field);
        Assert.Contains(bytes.Length == 0 ? "请选择" : words, problem.Message, StringComparison.Ordinal);
    }

    private async Task<Outcome<SourceReading>> ReadAsync(string name, byte[] content)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        return await WithAsync<ReadSourceFile, SourceReading>(a =>
            a.RunAsync(new(context.Actor.AgencyId!.Value, name, new MemoryStream(content)), context, Cancel)
        );
    }

    private async Task<Outcome<DisclosureItem>> DraftAsync(SourceReading source, string text, bool attaches)
    {
        var context = await desk.AsAsync(StaffRole.Handler);
        var content = PublishingDesk.Notice(source.Imported.Guessed.Title!) with { Text = text };
        return await WithAsync<DraftFromFile, DisclosureItem>(a =>
            a.RunAsync(
                new(context.Actor.AgencyId!.Value, content, source.File.Id, source.Name, attaches),
                context,
                Cancel
            )
        );
    }

    private async Task<bool> IsForCheckOnlyAsync(Guid id)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
        return await db.Set<StoredFile>().Where(f => f.Id == id).Select(f => f.IsForCheckOnly).SingleAsync(Cancel);
    }

    private async Task<Outcome<T>> WithAsync<TAction, T>(Func<TAction, Task<Outcome<T>>> act)
        where TAction : notnull
        where T : class
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TAction>());
    }
}
