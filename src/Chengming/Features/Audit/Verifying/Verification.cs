using Chengming.Actions;
using Chengming.Data;

namespace Chengming.Features.Audit.Verifying;

/// <summary>The verification that runs in this process, or ran last (审计核验). One at a time; it can be broken off without harm.</summary>
internal sealed class Verification(IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private readonly Lock gate = new();
    private CancellationTokenSource? running;

    /// <summary>How far it is, or what it came to; null when none ran since the start.</summary>
    public VerificationState? State { get; private set; }

    /// <summary>Begins, unless one is running.</summary>
    public void Begin(IReadOnlyList<AuditAnchor> anchors, ActionContext context)
    {
        lock (gate)
        {
            if (running is not null)
            {
                return;
            }

            running = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
            State = new VerificationState(clock.GetUtcNow(), context.Actor.Name);
            _ = Task.Run(() => RunAsync(anchors, context, running.Token));
        }
    }

    /// <summary>Breaks it off.</summary>
    public void Stop()
    {
        lock (gate)
        {
            running?.Cancel();
        }
    }

    private async Task RunAsync(IReadOnlyList<AuditAnchor> anchors, ActionContext context, CancellationToken cancel)
    {
        var state = State!;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var verify = scope.ServiceProvider.GetRequiredService<VerifyAuditChain>();
            var verdict = await verify.RunAsync(anchors, new Progressing(state), cancel);
            var db = scope.ServiceProvider.GetRequiredService<PlatformDb>();
            var chain = new AuditSubject(nameof(AuditRecord), null, "审计链");
            db.Record(context, new AuditVerified(chain, verdict.Checked, verdict.Faults.Count));
            await db.SaveChangesAsync(cancel);
            state.Verdict = verdict;
        }
        catch (OperationCanceledException)
        {
            state.Ended = "已中断，没有结论。";
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or System.Data.Common.DbException)
        {
            state.Ended = $"没有完成：{e.Message}";
        }
        finally
        {
            lock (gate)
            {
                running?.Dispose();
                running = null;
            }
        }
    }

    private sealed class Progressing(VerificationState state) : IProgress<long>
    {
        public void Report(long value) => state.Read = value;
    }
}

/// <summary>How far a verification is.</summary>
internal sealed class VerificationState(DateTimeOffset begunAt, string begunBy)
{
    public DateTimeOffset BegunAt { get; } = begunAt;

    public string BegunBy { get; } = begunBy;

    /// <summary>Links read so far.</summary>
    public long Read { get; set; }

    /// <summary>The conclusion; null while it runs, and when it was broken off.</summary>
    public AuditVerdict? Verdict { get; set; }

    /// <summary>Why there is no conclusion.</summary>
    public string? Ended { get; set; }

    public bool IsRunning => Verdict is null && Ended is null;
}
