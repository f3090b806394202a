using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Files.Releasing;
using Chengming.Features.Files.Storing;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;
using Chengming.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Chengming.Tests.Features.Files;

/// <summary>The actions on files as pages call them: each in a unit of work of its own.</summary>
internal sealed class FileDesk(PortalServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public FolderFileStore Store => server.Services.GetRequiredService<FolderFileStore>();

    public Task<Guid> AgencyAsync(string code = "demo-yjj") =>
        InAsync<PlatformDb, Guid>(db => db.Agencies.Where(a => a.Code == code).Select(a => a.Id).SingleAsync(Cancel));

    public async Task<Outcome<StoredFile>> StoreAsync(string name, byte[] content, string agency = "demo-yjj")
    {
        var owner = await AgencyAsync(agency);
        return await InAsync<StoreFile, Outcome<StoredFile>>(a =>
            a.RunAsync(new(owner, name, new MemoryStream(content)), TestActions.Context, Cancel)
        );
    }

    public async Task<Outcome<ReleaseCheck>> CheckAsync(string name, byte[] content, string agency = "demo-yjj")
    {
        var owner = await AgencyAsync(agency);
        return await InAsync<CheckBeforeRelease, Outcome<ReleaseCheck>>(a =>
            a.RunAsync(new(owner, name, new MemoryStream(content)), TestActions.Context, Cancel)
        );
    }

    public Task<Outcome<ReleaseCheck>> CleanAsync(Guid file, bool removeHidden = false) =>
        InAsync<CleanFile, Outcome<ReleaseCheck>>(a =>
            a.RunAsync(new(file, removeHidden), TestActions.Context, Cancel)
        );

    /// <summary>What a check found.</summary>
    public CheckedContent ContentOf(ReleaseCheck check)
    {
        using var scope = server.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<CheckedContents>().Open(check);
    }

    /// <summary>Lets a recurring job do its work.</summary>
    public Task RunAsync<TJob>()
        where TJob : IPlatformJob =>
        InAsync<IEnumerable<IPlatformJob>, bool>(async jobs =>
        {
            await jobs.OfType<TJob>().Single().RunAsync(Cancel);
            return true;
        });

    public Task<StoredFile> FileAsync(Guid id) =>
        InAsync<PlatformDb, StoredFile>(db => db.Set<StoredFile>().SingleAsync(f => f.Id == id, Cancel));

    public Task<int> CountAsync<T>()
        where T : class => InAsync<PlatformDb, int>(db => db.Set<T>().CountAsync(Cancel));

    public Task<List<string>> ActsAsync(Guid? subject) =>
        InAsync<PlatformDb, List<string>>(db =>
            db.AuditRecords.Where(r => r.SubjectId == subject)
                .OrderBy(r => r.Sequence)
                .Select(r => r.Act)
                .ToListAsync(Cancel)
        );

    public Task SetAsync<TSettings>(TSettings settings)
        where TSettings : SettingGroup, new() =>
        InAsync<ChangeSettings, TSettings>(async a =>
            (await a.RunAsync(settings, TestActions.Context, Cancel)).OrThrow()
        );

    public async Task<TResult> InAsync<TService, TResult>(Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
