namespace Chengming.Data;

/// <summary>A service that is made when it is first used: most pages that could need the database context find everything in memory.</summary>
internal sealed class WhenNeeded<T>(IServiceProvider services) : Lazy<T>(services.GetRequiredService<T>)
    where T : notnull;
