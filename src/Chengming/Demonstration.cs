using Chengming.Actions;
using Chengming.Data;
using Chengming.Features.Accounts;
using Chengming.Features.Accounts.Demo;
using Chengming.Features.Agencies.Demo;
using Chengming.Features.AnnualReports.Demo;
using Chengming.Features.Publishing.Demo;
using Chengming.Features.Requests.Demo;
using Microsoft.EntityFrameworkCore;

namespace Chengming;

/// <summary>The demonstration (演示数据): public figures of five real agencies, and an invented county with staff.</summary>
internal static class Demonstration
{
    /// <summary>Fills an empty database when <c>Demo</c> asks for it (by default in Development) and says how to sign in.</summary>
    public static async Task LoadDemoAsync(this WebApplication app)
    {
        if (!app.Configuration.GetValue("Demo", app.Environment.IsDevelopment()))
        {
            return;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PlatformDb>();
        if (await db.Agencies.AnyAsync())
        {
            return;
        }

        var context = ActionContext.Platform("演示数据");
        await using (var whole = await db.Database.BeginTransactionAsync())
        {
            var agencies = services.GetRequiredService<DemoAgencies>();
            await agencies.LoadRegionsAsync(context, CancellationToken.None);
            await services.GetRequiredService<DemoReports>().LoadAsync(context, CancellationToken.None);
            await agencies.LoadAsync(context, CancellationToken.None);
            await services.GetRequiredService<DemoStaff>().LoadAsync(context, CancellationToken.None);
            if (app.Configuration.GetValue("Demo:Items", true))
            {
                await services.GetRequiredService<DemoItems>().LoadAsync(CancellationToken.None);
                await services.GetRequiredService<DemoWatches>().LoadAsync(CancellationToken.None);
                await services.GetRequiredService<DemoRequests>().LoadAsync(CancellationToken.None);
            }

            await whole.CommitAsync();
        }

        SayHowToSignIn();
    }

    private static void SayHowToSignIn()
    {
        Console.WriteLine($"演示账号（密码均为 {DemoStaff.Password}）：");
        foreach (var person in DemoStaff.People())
        {
            Console.WriteLine(
                $"  {person.SignInName, -16}{person.Name}  {string.Join('、', person.Roles.Select(StaffRoles.TermOf))}"
            );
        }
    }
}
