using Microsoft.Extensions.Primitives;

namespace Chengming.Features.Portal;

/// <summary>
/// The pages of the page framework (forms, the office). Learning them takes a third of a start, and nobody should wait for it who wants something
/// else: they are learned for the first visitor whom no other address answers, at the latest with all that waits (<see cref="FirstPages"/>).
/// </summary>
internal sealed class LatePages : EndpointDataSource, IDisposable
{
    private readonly Lock learning = new();
    private readonly CancellationTokenSource learned = new();
    private volatile IReadOnlyList<Endpoint> pages = [];
    private volatile bool areKnown;
    private volatile Func<IReadOnlyList<Endpoint>>? learn;

    public override IReadOnlyList<Endpoint> Endpoints => pages;

    /// <summary>They change once.</summary>
    public override IChangeToken GetChangeToken() =>
        new CancellationChangeToken(learn is null ? CancellationToken.None : learned.Token);

    /// <summary>Says how the pages are mapped when their time has come.</summary>
    public void MapLate(WebApplication app, Action<IEndpointRouteBuilder> map)
    {
        learn = () => new Learner(app).Pages(map);
        ((IEndpointRouteBuilder)app).DataSources.Add(this);
    }

    /// <summary>Learns the pages, unless they are known; with the return the addresses lead to them.</summary>
    public void Learn()
    {
        lock (learning)
        {
            if (learn is null)
            {
                return;
            }

            (pages, learn) = (learn(), null);
            learned.Cancel();
            // Not before the addresses lead to them.
            areKnown = true;
        }
    }

    /// <summary>Finds the address of a visit, and learns the pages first when nothing else has it.</summary>
    public void UseRoutingWith(WebApplication app)
    {
        app.Use(next => visit => areKnown ? next(visit) : FirstAsync(visit, next));
        app.UseRouting();
        app.Use(next =>
            visit =>
                visit.Features.Get<EarlyVisit>() is { } early && EarlyVisit.MayBeForAPage(visit)
                    ? early.Back()
                    : next(visit)
        );
    }

    /// <inheritdoc />
    public void Dispose() => learned.Dispose();

    private async Task FirstAsync(HttpContext visit, RequestDelegate next)
    {
        var early = new EarlyVisit();
        visit.Features.Set(early);
        await next(visit);
        if (early.IsBack)
        {
            Learn();
            visit.Features.Set<EarlyVisit>(null);
            visit.SetEndpoint(null);
            await next(visit);
        }
    }

    /// <summary>A visit from before the pages were known.</summary>
    private sealed class EarlyVisit
    {
        public bool IsBack { get; private set; }

        /// <summary>A form may be sent to an address that can be read without the page; what is no route refuses the method.</summary>
        public static bool MayBeForAPage(HttpContext visit) =>
            visit.GetEndpoint() is not RouteEndpoint
            || !(HttpMethods.IsGet(visit.Request.Method) || HttpMethods.IsHead(visit.Request.Method));

        public Task Back()
        {
            IsBack = true;
            return Task.CompletedTask;
        }
    }

    /// <summary>Maps the pages beside the addresses of the program.</summary>
    private sealed class Learner(WebApplication app) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => app.Services;

        // The addresses of style sheets and scripts are looked for among them.
        public ICollection<EndpointDataSource> DataSources { get; } = [.. ((IEndpointRouteBuilder)app).DataSources];

        public IApplicationBuilder CreateApplicationBuilder() => ((IApplicationBuilder)app).New();

        public IReadOnlyList<Endpoint> Pages(Action<IEndpointRouteBuilder> map)
        {
            var others = DataSources.ToHashSet();
            map(this);
            return [.. DataSources.Where(s => !others.Contains(s)).SelectMany(s => s.Endpoints)];
        }
    }
}
