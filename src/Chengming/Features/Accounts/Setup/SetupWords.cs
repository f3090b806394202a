namespace Chengming.Features.Accounts.Setup;

/// <summary>What the console says at the start of a platform without accounts.</summary>
internal static class SetupWords
{
    /// <summary>Prints the code of the first set-up when there is no account.</summary>
    public static async Task SayHowToSetUpAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FirstSetup>().IsOpenAsync(CancellationToken.None))
        {
            var code = app.Services.GetRequiredService<SetupCode>().Text;
            Console.WriteLine($"平台还没有账号。请打开 {AccountLinks.Setup} 完成首次设置，设置码：{code}");
        }
    }
}
