using System.Text;
using Chengming.Actions;
using Chengming.Features.Accounts;
using Chengming.Features.Requests;
using Chengming.Features.Requests.Papers;
using Chengming.Tests.Features.Accounts;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Requests.Papers;

/// <summary>Papers of cases in tests: small files that are what they say, and what the site keeps of them.</summary>
internal sealed class PaperDesk(PortalServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A small PDF that holds the words.</summary>
    public static byte[] Pdf(string words = "authorisation") =>
        Encoding.ASCII.GetBytes(
            $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>endobj\n"
                + $"4 0 obj<</Length {words.Length + 2}>>stream\n% {words}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
        );

    public Task<List<CasePaper>> OfAsync(Guid requestId) =>
        server.ReadAsync(db =>
            db.Set<CasePaper>()
                .AsNoTracking()
                .Include(p => p.File)
                .Where(p => p.RequestId == requestId)
                .OrderBy(p => p.Order)
                .ToListAsync(Cancel)
        );

    /// <summary>Adds a file through the page, as the handler.</summary>
    public async Task<CasePaper> AddAsync(Guid requestId, PaperKind kind, string name, byte[] content)
    {
        using var client = await server.SignedInAsync(StaffRole.Handler);
        using var answer = await client.SubmitFilesAsync(
            RequestLinks.Papers(requestId),
            [],
            [(PaperEntry.FieldOf(kind), name, content)]
        );
        Assert.Equal(RequestLinks.Case(requestId), answer.Headers.Location?.OriginalString);
        return (await OfAsync(requestId))[^1];
    }

    /// <summary>Every file of the store, and the database, hold nothing of these bytes.</summary>
    public async Task NothingInPlainAsync(byte[] secret)
    {
        foreach (var file in Directory.EnumerateFiles(server.Folder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetDirectoryName(file)!.EndsWith("keys", StringComparison.Ordinal))
            {
                continue;
            }

            await using var stream = new FileStream(
                file,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            var bytes = new byte[stream.Length];
            _ = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, Cancel);
            Assert.True(bytes.AsSpan().IndexOf(secret) < 0, $"{file} holds it in plain.");
        }
    }

    /// <summary>Does something as the person with a role.</summary>
    public async Task<T> AsAsync<TAction, T>(StaffRole role, Func<TAction, ActionContext, Task<T>> act)
        where TAction : notnull
    {
        var context = await new RequestDesk(server).AsAsync(role);
        return await server.DoAsync(s => act(s.GetRequiredService<TAction>(), context));
    }
}
