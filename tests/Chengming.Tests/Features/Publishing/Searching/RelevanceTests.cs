using System.Text.Json;
using Chengming.Features.Publishing.Searching;
using Chengming.Features.Search.Terms;
using Chengming.Tests.Architecture;
using Chengming.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Publishing.Searching;

/// <summary>Questions as the public asks them, with the items that answer them (relevance.json; all of it is invented).</summary>
public sealed class RelevanceTests(PortalServer server) : IClassFixture<PortalServer>
{
    private const int Looked = 10;
    private const double LeastRecall = 0.98;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Best_LabelledQuestions_ReachTheRecall()
    {
        var set = Read();
        var released = await server.Services.ReleaseAsync(
            [.. set.Items.Select(i => (i.Title, i.Text))],
            server.Clock.GetUtcNow(),
            Cancel
        );
        var keys = set.Items.Select((item, n) => (item.Key, Id: released[n])).ToDictionary(i => i.Id, i => i.Key);
        var (wanted, found, first) = (0, 0, 0);
        var missed = new List<string>();
        foreach (var question in set.Questions)
        {
            var hits = (await AnswersAsync(question.Asked)).Select(h => keys.GetValueOrDefault(h)).ToList();
            var got = question.Wanted.Count(hits.Contains);
            wanted += question.Wanted.Count;
            found += got;
            first += question.Wanted.Contains(hits.FirstOrDefault() ?? "") ? 1 : 0;
            if (got < question.Wanted.Count)
            {
                missed.Add($"{question.Asked}: {string.Join(' ', hits)}");
            }
        }

        TestContext.Current.SendDiagnosticMessage($"recall@{Looked} {found}/{wanted}, first {first}");
        Assert.True(set.Questions.Count >= 60);
        Assert.True(
            found >= LeastRecall * wanted,
            $"recall@{Looked} {found}/{wanted}, first {first}. {string.Join('\n', missed)}"
        );
        Assert.True(first >= 0.9 * set.Questions.Count, $"first {first} of {set.Questions.Count}");
    }

    private async Task<IEnumerable<Guid>> AnswersAsync(string words)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var asked = new ItemsAsked(SearchQuestion.Of(words));
        var found = await scope.ServiceProvider.GetRequiredService<PublicItemSearch>().BestAsync(asked, 1, Cancel);
        if (found.Hits.Count == 0)
        {
            found = await scope.ServiceProvider.GetRequiredService<PartialSearch>().FindAsync(asked, Cancel) ?? found;
        }

        return found.Hits.Take(Looked).Select(h => h.Row.Item.Id);
    }

    private static LabelledSet Read() =>
        JsonSerializer.Deserialize<LabelledSet>(
            File.ReadAllText(
                Path.Combine(SourceTree.Root, "tests/Chengming.Tests/Features/Publishing/Searching/relevance.json")
            ),
            JsonSerializerOptions.Web
        )!;

    private sealed record LabelledSet(IReadOnlyList<LabelledItem> Items, IReadOnlyList<LabelledQuestion> Questions);

    private sealed record LabelledItem(string Key, string Title, string Text);

    private sealed record LabelledQuestion(string Asked, IReadOnlyList<string> Wanted);
}
