namespace Chengming.Jobs;

/// <summary>The recurring work of the platform; features bring their jobs with <c>services.AddScoped&lt;IPlatformJob, X&gt;()</c>.</summary>
internal static class JobsFeature
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<JobLeases>();
        builder.Services.AddScoped<RunJobNow>();
        builder.Services.AddSingleton<JobRunner>();
        builder.Services.AddHostedService(s => s.GetRequiredService<JobRunner>());
    }
}
