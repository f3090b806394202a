using Chengming.Data;
using Chengming.Doctor;

namespace Chengming.Features.Operations.Doctor;

internal sealed class SettingsAreUsable(IConfiguration configuration, IHostEnvironment environment) : IDoctorCheck
{
    public string Name => "启动设置";

    public bool NeedsDatabase => false;

    public Task<Diagnosis> RunAsync(CancellationToken cancel)
    {
        var provider = configuration.IsPostgreSql() ? "PostgreSql" : "Sqlite";
        var found = $"{environment.EnvironmentName}，数据库 {provider}，DataPath={configuration.DataPath()}";
        return Task.FromResult(
            environment.IsDevelopment()
                ? Diagnosis.Doubtful(found, "正式运行请设 ASPNETCORE_ENVIRONMENT=Production（默认值）。")
            : configuration.GetValue("Demo", defaultValue: false)
                ? Diagnosis.Doubtful($"{found}，Demo=true", "正式运行请去掉 Demo=true，演示账号的密码是公开的。")
            : Diagnosis.Good(found)
        );
    }
}
